package org.nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.form.Cell;
import org.nianbao.form.Claim;
import org.nianbao.form.Rule;
import org.nianbao.form.Section;
import org.nianbao.form.Table;
import org.nianbao.report.Figure;
import org.nianbao.report.Passage;
import org.nianbao.report.Report;

/**
 * What every rule works with.
 *
 * @param findings  where findings go
 * @param index     the cells by address
 * @param wholes    the passages, each as one sentence
 * @param sentences of all passages
 */
record Scope(Report report, Optional<Report> lastYear, Findings findings, Map<String, Cell> index,
             List<Sentence> wholes, List<Sentence> sentences) {

    private static final int MOST_PLACES = 12;

    static Scope of(Report report, Optional<Report> lastYear, Findings findings) {
        Map<String, Cell> index = new LinkedHashMap<>();
        for (Section section : report.form().sections()) {
            if (section.table().isEmpty()) continue;
            for (Cell cell : section.table().get().cells()) index.put(cell.address(), cell);
        }
        List<Sentence> wholes = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (Passage passage : report.passages()) {
            Sentence whole = Sentence.whole(passage);
            wholes.add(whole);
            sentences.addAll(whole.cut());
        }
        return new Scope(report, lastYear, findings, index, wholes, sentences);
    }

    /** The passages of some sections, each as one sentence; of all where none is named. */
    List<Sentence> wholes(List<String> sections) {
        return of(sections, wholes);
    }

    /** The sentences of some sections; of all where none is named. */
    List<Sentence> sentences(List<String> sections) {
        return of(sections, sentences);
    }

    private static List<Sentence> of(List<String> sections, List<Sentence> all) {
        if (sections.isEmpty()) return all;
        List<Sentence> own = new ArrayList<>();
        for (Sentence sentence : all) if (sections.contains(sentence.passage().section())) own.add(sentence);
        return own;
    }

    boolean applies(Rule rule) {
        for (Rule.Condition condition : rule.when()) if (!met(condition)) return false;
        return true;
    }

    private boolean met(Rule.Condition condition) {
        if (condition instanceof Rule.FieldHas has) return has.phrase().in(report.field(has.field()));
        if (condition instanceof Rule.FieldLacks lacks) return !lacks.phrase().in(report.field(lacks.field()));
        Optional<BigDecimal> value = value(((Rule.Positive) condition).cell());
        return value.isPresent() && value.get().signum() > 0;
    }

    void add(Rule rule, String subject, List<? extends Place> places, String message) {
        findings.add(new Finding(rule.id(), rule.severity(), subject, List.copyOf(places), message, rule.advice()));
    }

    Optional<BigDecimal> value(String address) {
        return value(report, address);
    }

    /** Whatever its sign in the sum. */
    Optional<BigDecimal> value(Claim.Term term) {
        if (!term.lastYear()) return value(report, term.name());
        return lastYear.isEmpty() ? Optional.empty() : value(lastYear.get(), term.name());
    }

    private static Optional<BigDecimal> value(Report report, String address) {
        Optional<Figure> figure = report.figure(address);
        return figure.isEmpty() ? Optional.empty() : Optional.of(figure.get().value());
    }

    /** Those of the cells whose figure is known and not zero. */
    List<String> filled(List<String> addresses) {
        List<String> filled = new ArrayList<>();
        for (String address : addresses) {
            Optional<Figure> figure = report.figure(address);
            if (figure.isPresent() && figure.get().value().signum() != 0) filled.add(address);
        }
        return filled;
    }

    String name(String address) {
        Cell cell = index.get(address);
        return cell == null ? address : cell.name();
    }

    /** Where the figures were typed; of a computed total, where its parts that are not zero were. */
    List<Place> places(List<String> addresses) {
        Set<Place> places = new LinkedHashSet<>();
        for (String address : addresses) {
            Optional<Figure> figure = report.figure(address);
            if (figure.isEmpty()) continue;
            if (!figure.get().computed()) {
                places.add(figure.get().place());
                continue;
            }
            Cell cell = index.get(address);
            List<Place> parts = cell == null ? List.of() : typedParts(cell);
            if (parts.isEmpty() && figure.get().place() != null) places.add(figure.get().place());
            places.addAll(parts);
        }
        List<Place> all = new ArrayList<>(places);
        return all.subList(0, Math.min(MOST_PLACES, all.size()));
    }

    private List<Place> typedParts(Cell total) {
        List<Place> places = new ArrayList<>();
        Table table = report.form().table(total.path().get(0));
        for (Cell part : Arithmetic.parts(table, total)) {
            Optional<Figure> figure = report.figure(part.address());
            boolean typed = figure.isPresent() && !figure.get().computed();
            if (typed && figure.get().value().signum() != 0) places.add(figure.get().place());
        }
        return places;
    }

    /** The sum of terms that name cells; empty where one of them is not known. */
    Optional<BigDecimal> sum(List<Claim.Term> terms) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Claim.Term term : terms) {
            Optional<BigDecimal> value = value(term);
            if (value.isEmpty()) return Optional.empty();
            sum = sum.add(term.signed(value.get()));
        }
        return Optional.of(sum);
    }

    List<Place> sectionPlaces(String section) {
        return List.of(report.place(section).orElse(report.start()));
    }

    String sectionName(String section) {
        Optional<Section> known = report.form().section(section);
        return known.isEmpty() ? section : known.get().name();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
