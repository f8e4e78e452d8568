package org.nianbao.layout.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nianbao.layout.doc.Border;
import org.nianbao.layout.doc.Ornament;
import org.nianbao.layout.doc.Ornament.Emphasis;
import org.nianbao.layout.doc.RunFormat;
import org.nianbao.layout.doc.RunFormat.Script;
import org.nianbao.layout.doc.RunFormat.Underline;

/** Run properties in force, from the layers that may say something about a run. */
final class RunFormats {
    /** 17.7.3: within the style hierarchy these flip one another instead of replacing. */
    private static final String[] TOGGLES = {"w:b", "w:i", "w:caps", "w:smallCaps", "w:strike", "w:vanish", "w:emboss",
        "w:imprint", "w:outline", "w:shadow"};
    private static final String DEFAULT_ASCII = "Times New Roman";
    private static final String DEFAULT_EAST_ASIA = "宋体";
    private static final double DEFAULT_SIZE = 10;

    private final Styles styles;
    private final Theme theme;
    private final Colors colors;
    private final Map<Layers, Cascade> cascades = new HashMap<>();

    RunFormats(Styles styles, Theme theme) {
        this.styles = styles;
        this.theme = theme;
        this.colors = new Colors(theme);
    }

    /**
     * What stands below a paragraph's runs.
     *
     * @param table      run properties of the table style in force at the cell
     * @param style      id of the paragraph style
     * @param background what an automatic colour must stand out from; null for paper
     */
    record Ground(Properties table, String style, Integer background) {
        /** Written out, as below: the methods the compiler adds are linked when first used, which a short run feels. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Ground o && o.table.equals(table) && Objects.equals(o.style, style) && Objects.equals(o.background, background);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * table.hashCode() + Objects.hashCode(style)) + Objects.hashCode(background);
        }
    }

    private record Layers(Ground ground, Properties direct) {
        /** Written out, as below: the methods the compiler adds are linked when first used, which a short run feels. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Layers o && o.ground.equals(ground) && o.direct.equals(direct);
        }

        @Override
        public int hashCode() {
            return 31 * ground.hashCode() + direct.hashCode();
        }
    }

    /** A run's properties after the cascade 17.7.2: defaults, table, paragraph and character style, direct. */
    Cascade cascade(Ground ground, Properties direct) {
        Layers layers = new Layers(ground, direct);
        Cascade known = cascades.get(layers);
        if (known == null) cascades.put(layers, known = made(ground, direct));
        return known;
    }

    private Cascade made(Ground ground, Properties direct) {
        Properties paragraph = styles.runOfStyle(ground.style());
        Properties character = direct.val("w:rStyle") == null ? Properties.NONE
                : styles.characterStyle(direct.val("w:rStyle"));
        Properties all = direct.over(character.over(paragraph.over(ground.table().over(styles.runDefaults()))));
        Set<String> toggles = new HashSet<>();
        for (String name : TOGGLES) {
            if (!all.has(name)) continue;
            boolean on = direct.has(name) ? direct.on(name, false)
                    : styles.runDefaults().on(name, false)
                    || ground.table().on(name, false) ^ paragraph.on(name, false) ^ character.on(name, false);
            if (on) toggles.add(name);
        }
        return new Cascade(all, toggles, ground.background());
    }

    /** Merged properties of a run, and what they come to. */
    final class Cascade {
        private final Properties properties;
        private final Set<String> toggles;
        private final Integer background;
        private final RunFormat format;
        private final List<ParagraphCheck.Warning> warnings;
        private final Map<Properties, Cascade> levels = new IdentityHashMap<>(1);

        private Cascade(Properties properties, Set<String> toggles, Integer background) {
            this.properties = properties;
            this.toggles = toggles;
            this.background = background;
            this.format = RunFormats.this.format(this);
            this.warnings = ParagraphCheck.run(this);
        }

        boolean on(String toggle) {
            return toggles.contains(toggle);
        }

        Properties properties() {
            return properties;
        }

        RunFormat format() {
            return format;
        }

        List<ParagraphCheck.Warning> warnings() {
            return warnings;
        }

        /** A numbering level's run properties laid over these: its toggles count as direct ones. */
        Cascade under(Properties level) {
            if (level == Properties.NONE) return this;
            Cascade known = levels.get(level);
            if (known == null) levels.put(level, known = made(level));
            return known;
        }

        private Cascade made(Properties level) {
            Set<String> all = new HashSet<>(toggles);
            for (String name : TOGGLES) {
                if (level.has(name) && level.on(name, false)) all.add(name);
                else if (level.has(name)) all.remove(name);
            }
            return new Cascade(level.over(properties), all, background);
        }
    }

    private RunFormat format(Cascade cascade) {
        Properties p = cascade.properties;
        Integer shade = Colors.highlight(p.val("w:highlight"));
        if (shade == null) shade = colors.shade(p.get("w:shd"));
        Integer rgb = colors.of(p.get("w:color"), "val");
        if (rgb == null) rgb = Colors.automatic(shade != null ? shade : cascade.background);
        String ascii = font(p, "ascii", "asciiTheme", DEFAULT_ASCII);
        return new RunFormat(ascii, font(p, "hAnsi", "hAnsiTheme", ascii),
                font(p, "eastAsia", "eastAsiaTheme", DEFAULT_EAST_ASIA), "eastAsia".equals(p.part("w:rFonts@hint")),
                size(p), cascade.on("w:b"), cascade.on("w:i"), underline(p.val("w:u")),
                cascade.on("w:strike") || p.on("w:dstrike", false), rgb, shade,
                Measure.twips(p.val("w:spacing"), 0), scale(p), Measure.halfPoints(p.val("w:position"), 0),
                script(p.val("w:vertAlign")), p.on("w:snapToGrid", true), language(p), ornament(p));
    }

    private static double size(Properties p) {
        double size = Measure.halfPoints(p.val("w:sz"), DEFAULT_SIZE);
        return size > 0 ? size : DEFAULT_SIZE;
    }

    private String font(Properties p, String slot, String themeSlot, String otherwise) {
        String themed = p.part("w:rFonts@" + themeSlot);
        String face = themed == null ? p.part("w:rFonts@" + slot) : theme.font(themed);
        return face == null || face.isBlank() ? otherwise : face;
    }

    /** 17.3.2.43: 1 to 600 %. */
    private static double scale(Properties p) {
        double percent = Measure.number(p.val("w:w"), 100);
        return percent >= 1 && percent <= 600 ? percent / 100 : 1;
    }

    private static Underline underline(String name) {
        if (name == null) return Underline.NONE;
        return switch (name) {
            case "none" -> Underline.NONE;
            case "double" -> Underline.DOUBLE;
            case "thick" -> Underline.THICK;
            case "dotted", "dottedHeavy" -> Underline.DOTTED;
            case "wave", "wavyHeavy", "wavyDouble" -> Underline.WAVY;
            case "single" -> Underline.SINGLE;
            case "words" -> Underline.WORDS;
            default -> name.startsWith("d") ? Underline.DASHED : Underline.SINGLE;
        };
    }

    private Ornament ornament(Properties p) {
        Ornament.Emphasis emphasis = emphasis(p.val("w:em"), language(p));
        Border border = Borders.of(p.get("w:bdr"), colors);
        Element fit = p.get("w:fitText");
        double width = fit == null ? 0 : Measure.twips(fit.val(), 0);
        if (emphasis == Emphasis.NONE && !border.visible() && width <= 0) return Ornament.NONE;
        return new Ornament(emphasis, border, width > 0 ? new Ornament.Fit(width, fit.attribute("id", "")) : null, null);
    }

    /** 17.18.24: Word's dot stands below Chinese of the mainland, above other text. */
    private static Emphasis emphasis(String name, String language) {
        if (name == null || name.equals("none")) return Emphasis.NONE;
        boolean below = name.equals("underDot") || name.equals("dot") && language.matches("(?i)zh(-CN|-SG|-Hans.*)?");
        return below ? Emphasis.BELOW : Emphasis.ABOVE;
    }

    private static Script script(String name) {
        if (name == null) return Script.NORMAL;
        return switch (name) {
            case "superscript" -> Script.SUPERSCRIPT;
            case "subscript" -> Script.SUBSCRIPT;
            default -> Script.NORMAL;
        };
    }

    private static String language(Properties p) {
        String eastAsia = p.part("w:lang@eastAsia");
        if (eastAsia != null) return eastAsia;
        String latin = p.part("w:lang@val");
        return latin == null ? "zh-CN" : latin;
    }

    Colors colors() {
        return colors;
    }
}
