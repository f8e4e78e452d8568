package org.nianbao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;
import org.nianbao.font.FontLibrary;
import org.nianbao.form.Cell;
import org.nianbao.form.Field;
import org.nianbao.form.Form;
import org.nianbao.form.Schema;
import org.nianbao.form.Section;
import org.nianbao.layout.doc.Families;
import org.nianbao.layout.read.DocumentReader;
import org.nianbao.memo.Memo;
import org.nianbao.report.Figure;
import org.nianbao.report.Prose;
import org.nianbao.report.Report;
import org.nianbao.source.Node;
import org.nianbao.source.Source;
import org.nianbao.template.Parts;
import org.nianbao.template.Template;
import org.nianbao.word.Properties;
import org.nianbao.word.WordFile;

/** What an office needs to know while it changes a template: which names there are, and whether the file still fits. */
public final class Templates {
    private final Path home;

    private Templates(Path home) {
        this.home = home;
    }

    /** @param home the folder that holds {@code templates} and {@code fonts} */
    public static Templates at(Path home) {
        return new Templates(home);
    }

    /**
     * A name that a template may use.
     *
     * @param meaning in the form's words
     * @param value   what this report would print; the beginning of it where it is long
     */
    public record Name(String name, String meaning, String value) {}

    /** Every name that templates for this data file's form may use, in the form's order, with this report's values. */
    public List<Name> names(String file, byte[] data, Findings findings) throws IOException {
        Optional<Node> root = Source.read(file, data, findings);
        Optional<Kinds.Kind> kind = root.isEmpty() ? Optional.empty() : kinds().of(root.get(), findings);
        if (kind.isEmpty()) return List.of();
        Optional<Report> report = Report.read(kind.get().form(), root.get(), findings);
        return report.map(r -> names(kind.get().form(), r.model())).orElse(List.of());
    }

    private static List<Name> names(Form form, Map<String, Object> model) {
        Map<String, String> meanings = meanings(form);
        List<Name> names = new ArrayList<>();
        flat("", model, new LinkedHashMap<>()).forEach((name, value) ->
                names.add(new Name(name, meanings.getOrDefault(name, ""), shown(value))));
        return names;
    }

    private static Map<String, String> meanings(Form form) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Field field : form.fields()) meanings.put(field.path(), field.meaning());
        for (Section section : form.sections()) {
            meanings.put(section.key(), section.meaning().isEmpty() ? section.name() : section.meaning());
            section.table().ifPresent(table -> {
                for (Cell cell : table.cells()) meanings.put(cell.address(), cell.name());
            });
        }
        return meanings;
    }

    private static Map<String, Object> flat(String prefix, Map<?, ?> model, Map<String, Object> all) {
        model.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) flat(prefix + key + ".", inner, all);
            else all.put(prefix + key, value);
        });
        return all;
    }

    private static String shown(Object value) {
        String text = value instanceof Figure figure ? figure.printed()
                : value instanceof Prose prose ? prose.text().replace('\n', ' ') : String.valueOf(value);
        return text.codePointCount(0, text.length()) <= 20 ? text : text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
    }

    /** The folder of the form a template is for: its own folder, or the newest edition there is. */
    public Path formFor(Path template) throws IOException {
        Path beside = template.toAbsolutePath().getParent();
        return beside != null && Files.exists(beside.resolve("form.yaml")) ? beside : newestForm();
    }

    /** The folder of the form with the latest edition. */
    public Path newestForm() throws IOException {
        return kinds().folders().stream().max(Comparator.comparing(folder -> folder.getFileName().toString()))
                .orElseThrow(() -> new NoSuchFileException(home.resolve("templates").toString()));
    }

    /** JSON Schema of a form's data files, as text. */
    public String schema(Path form) throws IOException {
        Path file = form.resolve("form.yaml");
        return Form.load(file.toString(), Files.readAllBytes(file), new Findings()).map(Schema::json)
                .orElseThrow(() -> new IOException("格式文件 " + file + " 有错误，请先用 template check 检查"));
    }

    /**
     * Whether a template fits its form: faults in its tags, names the form does not have, names of the form it never
     * prints, families that no font serves, and what the PDF cannot show of it.
     *
     * @param form the folder of the form, {@code templates/annual-report/2021}
     */
    public List<Finding> check(Path template, Path form) throws IOException {
        Findings findings = new Findings();
        Path formFile = form.resolve("form.yaml");
        Optional<Form> loaded = Form.load(formFile.toString(), Files.readAllBytes(formFile), findings);
        Optional<Parts> parts = WordFile.open(template.toString(), Files.readAllBytes(template), findings);
        if (parts.isEmpty()) return findings.all();
        Optional<Template> compiled = Template.compile(parts.get(), findings);
        if (loaded.isPresent() && compiled.isPresent()) {
            Map<String, Object> model = Report.blankModel(loaded.get());
            Map<String, Object> known = new LinkedHashMap<>(model);
            // Not of the form: every template may ask for pictures, which lie beside a data file that is not known here.
            known.put(FilePictures.NAME, FilePictures.beside(template.toString()));
            compiled.get().check(known, findings);
            neverPrinted(template, compiled.get(), model, findings);
        }
        families(template, parts.get(), findings);
        return findings.all();
    }

    /**
     * A copy of the template in which each fault stands as a Word comment at its place.
     *
     * @return empty where the template cannot be opened; {@link #check} says why
     */
    public Optional<byte[]> marked(Path template, List<Finding> findings) throws IOException {
        Properties properties = new Properties("标出错误的模板", "nianbao", "zh-CN", List.of(),
                Files.getLastModifiedTime(template).toInstant());
        return WordFile.open(template.toString(), Files.readAllBytes(template), new Findings())
                .map(parts -> WordFile.save(Template.mark(parts, findings), properties));
    }

    private static void neverPrinted(Path template, Template compiled, Map<String, Object> model, Findings findings) {
        Set<String> used = new LinkedHashSet<>();
        compiled.fields().forEach(field -> used.add(field.name()));
        for (Map.Entry<String, Object> entry : flat("", model, new LinkedHashMap<>()).entrySet()) {
            String name = entry.getKey();
            boolean printed = used.stream().anyMatch(u -> u.equals(name) || name.startsWith(u + ".") || u.startsWith(name + "."));
            // Footnotes, date and signature are the office's choice; a figure or a section is the form's.
            boolean due = entry.getValue() instanceof Figure || entry.getValue() instanceof Prose;
            if (printed || !due) continue;
            findings.add(new Finding("template.never-printed", Severity.WARNING, name, List.of(new Place.Whole(template.toString())),
                    "模板里没有用到这一项，报告中不会出现它。", "请在相应的位置写上 ${" + name + "}。"));
        }
    }

    private void families(Path template, Parts parts, Findings findings) {
        Findings reading = new Findings();
        Set<String> families = Families.of(DocumentReader.read(parts, reading));
        findings.addAll(reading.all());
        FontLibrary fonts = FontLibrary.open(home.resolve("fonts"), List.of(), findings);
        for (String family : families) {
            if (fonts.serves(family)) continue;
            findings.add(new Finding("font.unknown-family", Severity.WARNING, family, List.of(new Place.Whole(template.toString())),
                    "没有字体可用来显示“" + family + "”，PDF 中会用宋体代替。", "请改用 docs/fonts.md 列出的字体名，或把这种字体放进 fonts/user/。"));
        }
    }

    private Kinds kinds() {
        return new Kinds(home.resolve("templates"), Memo.NONE);
    }
}
