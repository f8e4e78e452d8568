package org.nianbao.form;

import java.math.BigDecimal;
import java.util.List;

/** The kinds of rules. Which report they speak of is the form's business; here is only what they compare. */
public sealed interface Claim {

    /** Each row's total columns equal the sum of their parts. */
    record RowTotals(List<String> tables) implements Claim {}

    /** Each column's total rows equal the sum of their parts. */
    record ColumnTotals(List<String> tables) implements Claim {}

    /**
     * One sum equals another.
     *
     * @param table the terms name its rows and the claim holds in each column; empty: the terms name cells
     */
    record Equation(String table, List<Term> left, List<Term> right) implements Claim {}

    /**
     * A figure, or a row in a column, as part of a sum.
     *
     * @param lastYear of last year's report
     * @param minus    taken away
     */
    record Term(String name, boolean lastYear, boolean minus) {
        /** What a figure is in the sum. */
        public BigDecimal signed(BigDecimal figure) {
            return minus ? figure.negate() : figure;
        }
    }

    /** Where an equation fails by just the figure of this row, the row was counted twice. */
    record CountedTwice(String table, List<Term> left, List<Term> right, String row) implements Claim {}

    /** Every number is whole and not below zero, where its cell does not say otherwise. */
    record Range() implements Claim {}

    /** No number cell holds a dash or nothing. */
    record Blank() implements Claim {}

    /** The figures are zero. */
    record Zero(List<String> cells) implements Claim {}

    /** A figure is not many times last year's, nor a small fraction of it. */
    record Jump(List<String> cells, BigDecimal factor) implements Claim {}

    /** A figure that was not zero last year is not zero. */
    record Vanished(List<String> cells) implements Claim {}

    /** One figure is not more than this percentage of another, once the other is large enough to tell. */
    record Share(String part, String whole, BigDecimal percent, BigDecimal least) implements Claim {}

    /**
     * The sections speak of every topic.
     *
     * @param home    the section that would be the place for it; may be empty
     * @param heading the sub-heading there; never matches where none is named
     */
    record Mentions(List<String> sections, List<Topic> topics, String home, Phrase heading) implements Claim {}

    /** @param words any of which shows that the topic is there */
    record Topic(String name, List<Phrase> words) {}

    /** The sections do not say this. */
    record Avoids(List<String> sections, List<Phrase> phrases) implements Claim {}

    /** The section has no more words than this, counted as word processors do. */
    record Length(String section, int most) implements Claim {}

    /** The section has at least so many words. */
    record Substance(String section, int least) implements Claim {}

    /** The section is not the same text as last year's. */
    record Fresh(String section, BigDecimal percent) implements Claim {}

    /**
     * A number in a sentence is one that the tables have.
     *
     * @param phrases  with {@code {数}}
     * @param except   sentences with any of these are passed over
     * @param readings the sums that the number may be
     * @param unit     of the figures; a text in a larger or smaller one is converted; may be empty
     */
    record Stated(List<String> sections, List<Phrase> phrases, List<Phrase> except, List<List<Term>> readings,
                  String unit) implements Claim {}

    /** Where a sentence says that there was none, the figures are zero. */
    record Denied(List<String> sections, List<Phrase> phrases, List<Phrase> except,
            List<String> cells) implements Claim {}

    /**
     * The parts named behind a word such as 其中 do not exceed what they are part of; and where there are at least three
     * and they nearly reach it, they reach it.
     *
     * @param percent how near is nearly
     */
    record Parts(List<String> sections, List<String> words, BigDecimal percent) implements Claim {}

    /** Percentages agree with the numbers before them. */
    record Percentages(List<String> sections, List<Phrase> phrases) implements Claim {}

    /** The year in these sentences is the report's. */
    record Years(List<String> sections, List<Phrase> phrases, List<Phrase> except) implements Claim {}

    /** Ordinals count on from one; an outer kind of ordinal (named first) starts the inner ones anew. */
    record Order(List<String> sections, List<Phrase> phrases) implements Claim {}

    /** The date is not later than a day of the year after the report's. */
    record Deadline(String field, List<Due> dues) implements Claim {}

    /** @param body where the body's name has this; the first that does counts */
    record Due(Phrase body, int month, int day) {}
}
