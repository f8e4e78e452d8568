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
import org.nianbao.report.Report;

/**
 * What every rule works with.
 *
 * @param findings  where findings go
 * @param index     the cells by address
 * @param sentences of each passage
 */
record Scope(Report report, Optional<Report> lastYear, Findings findings, Map<String, Cell> index,
             List<List<Sentence>> sentences) {

    static Scope of(Report report, Optional<Report> lastYear, Findings findings) {
        Map<String, Cell> index = new LinkedHashMap<>();
        for (Section section : report.form().sections()) {
            section.table().ifPresent(t -> t.cells().forEach(c -> index.put(c.address(), c)));
        }
        return new Scope(report, lastYear, findings, index, report.passages().stream().map(Sentence::of).toList());
    }

    /** The sentences of some sections; of all where none is named. */
    List<Sentence> sentences(List<String> sections) {
        return sentences.stream().flatMap(List::stream)
                .filter(s -> sections.isEmpty() || sections.contains(s.passage().section())).toList();
    }

    boolean applies(Rule rule) {
        return rule.when().stream().allMatch(this::met);
    }

    private boolean met(Rule.Condition condition) {
        if (condition instanceof Rule.FieldHas has) return has.phrase().in(report.field(has.field()));
        if (condition instanceof Rule.FieldLacks lacks) return !lacks.phrase().in(report.field(lacks.field()));
        return value(((Rule.Positive) condition).cell()).map(v -> v.signum() > 0).orElse(false);
    }

    void add(Rule rule, String subject, List<? extends Place> places, String message) {
        findings.add(new Finding(rule.id(), rule.severity(), subject, List.copyOf(places), message, rule.advice()));
    }

    Optional<BigDecimal> value(String address) {
        return report.figure(address).map(Figure::value);
    }

    Optional<Cell> cell(String address) {
        return Optional.ofNullable(index.get(address));
    }

    String name(String address) {
        return cell(address).map(Cell::name).orElse(address);
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
            List<Place> parts = cell(address).map(this::typedParts).orElse(List.of());
            if (parts.isEmpty() && figure.get().place() != null) places.add(figure.get().place());
            places.addAll(parts);
        }
        return places.stream().limit(12).toList();
    }

    private List<Place> typedParts(Cell total) {
        List<Place> places = new ArrayList<>();
        Table table = report.form().section(total.path().get(0)).flatMap(Section::table).orElseThrow();
        for (Cell part : Arithmetic.parts(table, total)) {
            report.figure(part.address()).filter(f -> !f.computed() && f.value().signum() != 0)
                    .ifPresent(f -> places.add(f.place()));
        }
        return places;
    }

    /** The sum of terms that name cells; empty where one of them is not known. */
    Optional<BigDecimal> sum(List<Claim.Term> terms) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Claim.Term term : terms) {
            Optional<Report> from = term.lastYear() ? lastYear : Optional.of(report);
            Optional<BigDecimal> value = from.flatMap(r -> r.figure(term.name())).map(Figure::value);
            if (value.isEmpty()) return Optional.empty();
            sum = term.minus() ? sum.subtract(value.get()) : sum.add(value.get());
        }
        return Optional.of(sum);
    }

    Optional<Place> sectionPlace(String section) {
        return report.place(section).map(p -> p);
    }

    List<Place> sectionPlaces(String section) {
        return sectionPlace(section).map(List::of).orElse(List.of(report.start()));
    }

    String sectionName(String section) {
        return report.form().section(section).map(Section::name).orElse(section);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
