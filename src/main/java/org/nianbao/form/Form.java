package org.nianbao.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nianbao.finding.Findings;
import org.nianbao.memo.Memo;
import org.nianbao.source.Node;
import org.nianbao.source.Source;

/**
 * One kind of report in one edition, as its form.yaml states it.
 *
 * @param file       form.yaml as the user would name it
 * @param kind       what a data file names under {@code 报告}
 * @param edition    what a data file names under {@code 格式}
 * @param basis      the document that lays the form down; may be empty
 * @param properties what goes into the properties of the files made
 * @param fields     short texts (the body, the year, the date …)
 * @param sections   in the order of the report
 */
public record Form(String file, String kind, String edition, String basis, Properties properties,
                   List<Field> fields, List<Section> sections, List<Rule> rules) {
    public Form {
        fields = List.copyOf(fields);
        sections = List.copyOf(sections);
        rules = List.copyOf(rules);
    }

    /**
     * Reads a form.yaml.
     *
     * @return empty where the form cannot be used; {@code findings} then says why
     */
    public static Optional<Form> load(String file, byte[] bytes, Findings findings) {
        Findings own = new Findings();
        Node root = Source.read(file, bytes, own).orElse(null);
        Form form = root instanceof Node.Mapping mapping ? FormReader.read(file, mapping, own) : null;
        findings.addAll(own.all());
        return own.hasErrors() ? Optional.empty() : Optional.ofNullable(form);
    }

    /** The same; a form in which nothing was found wrong is remembered: its file seldom changes. */
    public static Optional<Form> load(String file, byte[] bytes, Findings findings, Memo memo) {
        Reading reading = new Reading(file, bytes, findings);
        byte[] stored = memo.of("form-1", bytes, reading);
        return stored == null || reading.form.isPresent() ? reading.form : Optional.of(StoredReader.read(stored, file));
    }

    /** A file that is read because nobody remembers it. */
    private static final class Reading implements Supplier<byte[]> {
        private final String file;
        private final byte[] bytes;
        private final Findings findings;
        private Optional<Form> form = Optional.empty();

        Reading(String file, byte[] bytes, Findings findings) {
            this.file = file;
            this.bytes = bytes;
            this.findings = findings;
        }

        @Override
        public byte[] get() {
            Findings own = new Findings();
            form = load(file, bytes, own);
            findings.addAll(own.all());
            return form.isPresent() && own.isEmpty() ? Stored.of(form.get()) : null;
        }
    }

    /** True where a data file that names this kind and edition is meant for this form. */
    public boolean isFor(String kind, String edition) {
        return Names.normal(this.kind).equals(Names.normal(kind)) && this.edition.equals(edition);
    }

    public Optional<Section> section(String key) {
        for (Section section : sections) if (section.key().equals(key)) return Optional.of(section);
        return Optional.empty();
    }

    /** The section that a name in a data file means: its key, or another of its names. */
    public Optional<Section> sectionNamed(String typed) {
        Optional<Section> keyed = section(typed);
        if (keyed.isPresent()) return keyed;
        String normal = Names.normal(typed);
        for (Section section : sections) if (section.isNamed(normal)) return Optional.of(section);
        return Optional.empty();
    }

    /** The table of a section that a rule names, or a cell: it is known to have one. */
    public Table table(String section) {
        return section(section).orElseThrow().table().orElseThrow();
    }

    /** The cell with that {@link Cell#address}, of whichever table. */
    public Optional<Cell> cell(String address) {
        return sections.stream().flatMap(s -> s.table().stream()).flatMap(t -> t.cells().stream())
                .filter(c -> c.address().equals(address)).findFirst();
    }

    public Optional<Field> field(Field.Role role) {
        for (Field field : fields) if (field.role() == role) return Optional.of(field);
        return Optional.empty();
    }

    /** The id of findings about number cells that hold a dash or nothing: the form's own rule, if it has one. */
    public String blankNumberId() {
        for (Rule rule : rules) if (rule.claim() instanceof Claim.Blank) return rule.id();
        return "data.blank-number";
    }

    /** Every address that a quote may name: fields, then cells. */
    public List<String> addresses() {
        List<String> all = new ArrayList<>();
        for (Field field : fields) all.add(field.path());
        for (Section section : sections) {
            if (section.table().isEmpty()) continue;
            for (Cell cell : section.table().get().cells()) all.add(cell.address());
        }
        return all;
    }

    /** Every name a template may print, with what it means: the kind, fields, sections of text, cells and footnotes. */
    public List<Name> names() {
        List<Name> all = new ArrayList<>(List.of(new Name("报告", "报告的种类")));
        fields.forEach(f -> all.add(new Name(f.path(), f.meaning())));
        for (Section section : sections) {
            if (section.table().isEmpty()) {
                String title = section.number().isEmpty() ? section.name() : section.number() + "、" + section.name();
                all.add(new Name(section.key(), section.meaning().isEmpty() ? title : section.meaning()));
                continue;
            }
            section.table().get().cells().forEach(c -> all.add(new Name(c.address(), c.name())));
            all.add(new Name(section.key() + ".注", section.table().get().name() + "的注"));
        }
        return all;
    }

    /** @param meaning for people; may be empty */
    public record Name(String path, String meaning) {}

    /** Title, author, language and keywords, with quotes such as {@code ${年度}} of fields. */
    public record Properties(String title, String author, String language, List<String> keywords) {
        public Properties {
            keywords = List.copyOf(keywords);
        }
    }
}
