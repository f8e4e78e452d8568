package org.nianbao.template;

import java.util.List;
import java.util.Optional;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;

/** One tag of the template, joined from the runs Word had split it over. */
final class Tag implements Node {
    enum Kind {
        VALUE, IF, ELSEIF, ELSE, LIST, SEP, ASSIGN, END_IF, END_LIST, END_SEP, COMMENT;

        boolean opens() {
            return this == IF || this == LIST || this == SEP;
        }

        boolean closes() {
            return this == END_IF || this == END_LIST || this == END_SEP;
        }

        boolean isMiddle() {
            return this == ELSEIF || this == ELSE;
        }

        Kind opener() {
            return switch (this) {
                case END_IF, ELSEIF, ELSE -> IF;
                case END_LIST -> LIST;
                case END_SEP -> SEP;
                default -> throw new IllegalStateException(name());
            };
        }
    }

    /** Where a tag stands: enough to say so to a clerk. */
    record Origin(String file, String part, String spot, String paragraph, TagReader.Found found) {
        /** The place, with the characters {@code from} to {@code to} of the tag's text marked. */
        Place.Template place(int from, int to) {
            int[] at = found.at();
            if (to <= from || from >= at.length) return place();
            int start = at[from];
            int end = at[Math.min(to, at.length) - 1] + 1;
            return new Place.Template(file, part, spot, Context.around(paragraph, start, Math.max(end, start)));
        }

        Place.Template place() {
            return new Place.Template(file, part, spot, Context.around(paragraph, found.from(), found.to()));
        }
    }

    private final Kind kind;
    private final Origin origin;
    private final Expression expression;
    private final List<String> variables;
    private Optional<Element> format = Optional.empty();

    /** @param variables the names this tag gives a value to: of a list its items', of an assignment the one assigned */
    Tag(Kind kind, Origin origin, Expression expression, List<String> variables) {
        this.kind = kind;
        this.origin = origin;
        this.expression = expression;
        this.variables = List.copyOf(variables);
    }

    Kind kind() {
        return kind;
    }

    Origin origin() {
        return origin;
    }

    /** Null for a tag that has none. */
    Expression expression() {
        return expression;
    }

    List<String> variables() {
        return variables;
    }

    boolean isDirective() {
        return kind != Kind.VALUE;
    }

    /** The w:rPr of the run the tag began in. */
    Optional<Element> format() {
        return format;
    }

    void format(Optional<Element> format) {
        this.format = format;
    }

    Finding error(String id, String message, String hint) {
        return new Finding(id, Severity.ERROR, "", List.of(origin.place()), message, hint);
    }

    /** The tag as FreeMarker reads it, one line. */
    String ftl() {
        return switch (kind) {
            case VALUE -> "${" + expression.ftl() + "}";
            case IF -> "[#if " + expression.ftl() + "]";
            case ELSEIF -> "[#elseif " + expression.ftl() + "]";
            case ELSE -> "[#else]";
            case LIST -> "[#list " + expression.ftl() + " as " + String.join(", ", variables) + "]";
            case SEP -> "[#sep]";
            case ASSIGN -> "[#assign " + variables.get(0) + " = " + Guard.KEEP + "(" + expression.ftl() + ")]";
            case END_IF -> "[/#if]";
            case END_LIST -> "[/#list]";
            case END_SEP -> "[/#sep]";
            case COMMENT -> "";
        };
    }
}
