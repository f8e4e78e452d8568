package org.nianbao.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.form.Claim;
import org.nianbao.form.Rule;
import org.nianbao.report.Figure;
import org.nianbao.report.Report;

/** This year's figures against last year's. */
final class Years {
    private Years() {}

    /** A file of another body or year compared by mistake would only raise false alarms. */
    static void sameBody(Report report, Optional<Report> lastYear, Findings findings) {
        if (lastYear.isEmpty()) return;
        Report last = lastYear.get();
        boolean body = last.body().equals(report.body());
        boolean year = !report.year().isEmpty() && !last.year().isEmpty()
                && Integer.parseInt(last.year()) + 1 == Integer.parseInt(report.year());
        if (body && year) return;
        findings.add(Finding.warning("check.last-year", last.start(),
                "用来比较的上年报告是“" + last.body() + "”" + last.year() + "年的，这份是“" + report.body() + "”" + report.year()
                        + "年的。",
                "核对上年报告的文件；机关改过名称的可以不管。"));
    }

    /** @return false where the equation fails (which is then told) */
    static boolean equation(Scope scope, Rule rule, Claim.Equation claim) {
        Optional<BigDecimal> left = scope.sum(claim.left());
        Optional<BigDecimal> right = scope.sum(claim.right());
        if (left.isEmpty() || right.isEmpty() || left.get().compareTo(right.get()) == 0) return true;
        List<String> own = new ArrayList<>();
        for (Claim.Term term : claim.left()) if (!term.lastYear()) own.add(term.name());
        for (Claim.Term term : claim.right()) if (!term.lastYear()) own.add(term.name());
        String subject = own.isEmpty() ? "" : scope.name(own.get(0));
        scope.add(rule, subject, scope.places(own), side(scope, claim.left()) + "是" + Scope.plain(left.get()) + "，"
                + side(scope, claim.right()) + "是" + Scope.plain(right.get()) + "，相差"
                + Scope.plain(left.get().subtract(right.get()).abs()) + "。");
        return false;
    }

    static Map<String, BigDecimal> carriedOver(Report last) {
        Map<String, BigDecimal> carried = new LinkedHashMap<>();
        for (Rule rule : last.form().rules()) {
            if (!(rule.claim() instanceof Claim.Equation claim)) continue;
            if (claim.table().isEmpty()) carry(last, claim, carried);
            else for (Claim.Equation own : Arithmetic.columns(last.form(), claim)) carry(last, own, carried);
        }
        return carried;
    }

    private static void carry(Report last, Claim.Equation claim, Map<String, BigDecimal> carried) {
        if (claim.left().size() != 1 || claim.left().get(0).lastYear() || claim.left().get(0).minus()) return;
        BigDecimal sum = BigDecimal.ZERO;
        for (Claim.Term term : claim.right()) {
            Optional<Figure> figure = term.lastYear() ? last.figure(term.name()) : Optional.empty();
            if (figure.isEmpty()) return;
            sum = sum.add(term.signed(figure.get().value()));
        }
        carried.put(claim.left().get(0).name(), sum);
    }

    private static String side(Scope scope, List<Claim.Term> terms) {
        StringBuilder out = new StringBuilder();
        for (Claim.Term term : terms) {
            if (!out.isEmpty()) out.append(term.minus() ? "减" : "加");
            out.append(term.lastYear() ? "上年的" : "").append("“").append(scope.name(term.name())).append("”");
            if (terms.size() > 1) out.append(Scope.plain(scope.value(term).orElseThrow()));
        }
        return out.toString();
    }

    static void jump(Scope scope, Rule rule, Claim.Jump claim) {
        for (String address : claim.cells()) {
            Optional<BigDecimal> now = scope.value(address);
            Optional<BigDecimal> then = last(scope, address);
            if (now.isEmpty() || then.isEmpty() || now.get().signum() <= 0 || then.get().signum() <= 0) continue;
            BigDecimal larger = now.get().max(then.get());
            BigDecimal smaller = now.get().min(then.get());
            if (larger.compareTo(smaller.multiply(claim.factor())) < 0) continue;
            scope.add(rule, scope.name(address), scope.places(List.of(address)), "今年是" + Scope.plain(now.get()) + "，上年是"
                    + Scope.plain(then.get()) + "，相差约" + larger.divide(smaller, 0, RoundingMode.HALF_UP)
                            .toPlainString() + "倍。");
        }
    }

    static void vanished(Scope scope, Rule rule, Claim.Vanished claim) {
        for (String address : claim.cells()) {
            Optional<BigDecimal> now = scope.value(address);
            Optional<BigDecimal> then = last(scope, address);
            if (now.isEmpty() || then.isEmpty() || now.get().signum() != 0 || then.get().signum() <= 0) continue;
            scope.add(rule, scope.name(address), scope.places(List.of(address)),
                    "今年是0，上年是" + Scope.plain(then.get()) + "。");
        }
    }

    private static Optional<BigDecimal> last(Scope scope, String address) {
        return scope.value(new Claim.Term(address, true, false));
    }
}
