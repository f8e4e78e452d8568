package org.nianbao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.form.Cell;
import org.nianbao.form.Field;
import org.nianbao.form.Form;
import org.nianbao.form.Section;
import org.nianbao.source.Node;

/** One body's report of one year. */
public final class Report {
    private final Form form;
    private final Place.Data start;
    private final Map<String, String> fields;
    private final Map<String, Figure> figures;
    private final Map<String, Prose> prose;
    private final Map<String, String> footnotes;
    private final List<Passage> passages;
    private final Map<String, Place.Data> places;
    private final List<Acknowledgement> acknowledgements;

    Report(Form form, Place.Data start, Map<String, String> fields, Map<String, Figure> figures,
           Map<String, Prose> prose, Map<String, String> footnotes, List<Passage> passages,
           Map<String, Place.Data> places, List<Acknowledgement> acknowledgements) {
        this.form = form;
        this.start = start;
        this.fields = Collections.unmodifiableMap(fields);
        this.figures = Collections.unmodifiableMap(figures);
        this.prose = Collections.unmodifiableMap(prose);
        this.footnotes = Collections.unmodifiableMap(footnotes);
        this.passages = List.copyOf(passages);
        this.places = Collections.unmodifiableMap(places);
        this.acknowledgements = List.copyOf(acknowledgements);
    }

    /**
     * Reads a report. Errors are added to {@code findings}; the report is given all the same as far as it could be
     * read, so that it can be checked, but must not be printed while there are errors.
     *
     * @param root of the data file
     * @return empty where the root is no mapping
     */
    public static Optional<Report> read(Form form, Node root, Findings findings) {
        if (!(root instanceof Node.Mapping mapping)) return Optional.empty();
        return Optional.of(ReportReader.read(form, mapping, findings));
    }

    public Form form() {
        return form;
    }

    /** Where the data begins. */
    public Place.Data start() {
        return start;
    }

    /** A field's text as printed; empty text where the data has none. */
    public String field(String path) {
        return fields.getOrDefault(path, "");
    }

    /** The body that reports. */
    public String body() {
        return field(Field.Role.BODY);
    }

    /** Four digits. */
    public String year() {
        return field(Field.Role.YEAR);
    }

    /** {@code 2024年1月31日}; empty where the data has none. */
    public String date() {
        return field(Field.Role.DATE);
    }

    private String field(Field.Role role) {
        Optional<Field> field = form.field(role);
        return field.isEmpty() ? "" : field(field.get().path());
    }

    /** For the properties of the files made. */
    public String title() {
        return filled(form.properties().title());
    }

    public String author() {
        return filled(form.properties().author());
    }

    /** BCP 47: {@code zh-CN}. */
    public String language() {
        return form.properties().language();
    }

    public List<String> keywords() {
        List<String> keywords = new ArrayList<>();
        for (String pattern : form.properties().keywords()) {
            String keyword = filled(pattern);
            if (!keyword.isEmpty()) keywords.add(keyword);
        }
        return keywords;
    }

    private String filled(String pattern) {
        String text = pattern;
        for (Field field : form.fields()) text = text.replace("${" + field.path() + "}", field(field.path()));
        return text;
    }

    /** The figure at an address such as {@code 表.行.列}; empty where there is no such cell, or its value is wrong. */
    public Optional<Figure> figure(String address) {
        return Optional.ofNullable(figures.get(address));
    }

    /** By address, in the form's order. */
    public Map<String, Figure> figures() {
        return figures;
    }

    /** A section's running text; without blocks where the data has none. */
    public Prose prose(String section) {
        return prose.getOrDefault(section, new Prose(List.of()));
    }

    /** The note under a section's table; empty where there is none. */
    public String footnote(String section) {
        return footnotes.getOrDefault(section, "");
    }

    /** All running text in the order of the file, for rules that read sentences. */
    public List<Passage> passages() {
        return passages;
    }

    public List<Passage> passages(String section) {
        List<Passage> own = new ArrayList<>();
        for (Passage passage : passages) if (passage.section().equals(section)) own.add(passage);
        return own;
    }

    /** Where a section or a field is written; empty where it is not. */
    public Optional<Place.Data> place(String name) {
        return Optional.ofNullable(places.get(name));
    }

    /** Warnings that the data file says were looked into. */
    public List<Acknowledgement> acknowledgements() {
        return acknowledgements;
    }

    /** What a template may print: maps by name, down to texts, {@link Figure}s and {@link Prose}. */
    public Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put(ReportReader.KIND, form.kind());
        for (Field field : form.fields()) put(model, field.keys(), field(field.path()));
        for (Section section : form.sections()) {
            if (section.table().isEmpty()) {
                model.put(section.key(), prose(section.key()));
                continue;
            }
            for (Cell cell : section.table().get().cells()) {
                Figure figure = figures.get(cell.address());
                if (figure != null) put(model, cell.path(), figure);
            }
            put(model, List.of(section.key(), ReportReader.FOOTNOTE), footnotes.getOrDefault(section.key(), ""));
        }
        return model;
    }

    /** The names of {@link #model} for any report by this form, with values of the right kind: a figure is 0, texts are empty. */
    public static Map<String, Object> blankModel(Form form) {
        Place.Data nowhere = new Place.Data(form.file(), 1, 1);
        Map<String, Object> model = ReportReader.read(form, new Node.Mapping(nowhere, List.of()), new Findings()).model();
        Figure zero = new Figure(BigDecimal.ZERO, "", true, nowhere);
        for (Section section : form.sections()) {
            section.table().ifPresent(table -> table.cells().forEach(cell -> put(model, cell.path(), zero)));
        }
        return model;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> model, List<String> path, Object value) {
        Map<String, Object> at = model;
        int last = path.size() - 1;
        for (int i = 0; i < last; i++) {
            Map<String, Object> below = (Map<String, Object>) at.get(path.get(i));
            if (below == null) {
                below = new LinkedHashMap<>();
                at.put(path.get(i), below);
            }
            at = below;
        }
        at.put(path.get(last), value);
    }

    /** Addresses whose figure was typed, not made by the program. */
    public List<String> typed() {
        List<String> all = new ArrayList<>();
        figures.forEach((address, figure) -> {
            if (!figure.computed()) all.add(address);
        });
        return all;
    }
}
