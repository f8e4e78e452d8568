package org.nianbao.layout.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names the properties of paragraphs and runs that the pages do not show. */
final class ParagraphCheck {
    /** Property → its name in Word's dialogs and what is printed instead. */
    private static final Map<String, String[]> PARAGRAPH = new TreeMap<>(Map.of(
            "w:bidi", new String[] {"从右到左的段落", "按从左到右排"},
            "w:mirrorIndents", new String[] {"对称缩进", "各页缩进相同"},
            "w:topLinePunct", new String[] {"行首标点压缩", "行首标点不压缩"}));
    private static final Map<String, String[]> RUN = new TreeMap<>(Map.ofEntries(
            Map.entry("w:smallCaps", new String[] {"小型大写字母", "字母照原样排"}),
            Map.entry("w:emboss", new String[] {"阳文", "按普通文字排"}),
            Map.entry("w:imprint", new String[] {"阴文", "按普通文字排"}),
            Map.entry("w:outline", new String[] {"空心字", "按普通文字排"}),
            Map.entry("w:shadow", new String[] {"文字阴影", "按普通文字排"}),
            Map.entry("w:rtl", new String[] {"从右到左的文字", "按从左到右排"}),
            Map.entry("w:cs", new String[] {"复杂文种字体", "按西文字体排"})));

    private ParagraphCheck() {}

    /**
     * @param what   the construct by Word's own name
     * @param effect what is printed instead
     */
    record Warning(String what, String effect) {}

    static void say(Unsupported unsupported, Spot spot, List<Warning> warnings) {
        for (Warning warning : warnings) unsupported.add(spot, warning.what(), warning.effect());
    }

    static List<Warning> paragraph(Properties p) {
        List<Warning> out = new ArrayList<>();
        for (Map.Entry<String, String[]> property : PARAGRAPH.entrySet()) {
            String[] words = property.getValue();
            if (p.on(property.getKey(), false)) out.add(new Warning(words[0], words[1]));
        }
        if (p.has("w:framePr")) out.add(new Warning("图文框", "其文字排在正文里"));
        String direction = p.val("w:textDirection");
        if (direction != null && !direction.equals("lrTb") && !direction.equals("tb")) {
            out.add(new Warning("段落文字方向", "按横排排"));
        }
        String alignment = p.val("w:textAlignment");
        if (alignment != null && !alignment.equals("auto") && !alignment.equals("baseline")) {
            out.add(new Warning("文本对齐方式（" + alignment + "）", "按基线对齐"));
        }
        if (p.get("w:pBdr/w:between") != null && !"none".equals(p.val("w:pBdr/w:between"))
                && !"nil".equals(p.val("w:pBdr/w:between"))) {
            out.add(new Warning("段落之间的边框线", "不画此线"));
        }
        if (p.get("w:pBdr/w:bar") != null) out.add(new Warning("段落旁的竖线", "不画此线"));
        for (String side : new String[] {"top", "bottom", "left", "right"}) {
            out.addAll(border(p.get("w:pBdr/w:" + side)));
        }
        if (Colors.hatched(p.get("w:shd"))) out.add(new Warning("线纹底纹", "改为均匀的底色"));
        for (Element tab : p.tabs().values()) {
            if ("bar".equals(tab.val())) out.add(new Warning("竖线制表位", "不画此线"));
        }
        return out;
    }

    static List<Warning> border(Element edge) {
        return Borders.exact(edge) ? List.of() : List.of(new Warning("边框线型" + edge.val(), "改用相近的线"));
    }

    static List<Warning> run(RunFormats.Cascade cascade) {
        List<Warning> out = new ArrayList<>();
        Properties p = cascade.properties();
        for (Map.Entry<String, String[]> property : RUN.entrySet()) {
            String name = property.getKey();
            String[] words = property.getValue();
            if (cascade.on(name) || (name.equals("w:rtl") || name.equals("w:cs")) && p.on(name, false)) {
                out.add(new Warning(words[0], words[1]));
            }
        }
        String emphasis = p.val("w:em");
        if (emphasis != null && (emphasis.equals("comma") || emphasis.equals("circle"))) {
            out.add(new Warning("不是圆点的着重号", "改用圆点"));
        }
        Element effect = p.get("w:effect");
        if (effect != null && !"none".equals(effect.val())) out.add(new Warning("动态效果", "按普通文字排"));
        out.addAll(border(p.get("w:bdr")));
        Element eastAsian = p.get("w:eastAsianLayout");
        if (eastAsian != null && (eastAsian.attribute("combine") != null || eastAsian.attribute("vert") != null)) {
            out.add(new Warning("双行合一或纵横混排", "文字照普通一行排"));
        }
        if (Colors.hatched(p.get("w:shd"))) out.add(new Warning("线纹底纹", "改为均匀的底色"));
        return out;
    }
}
