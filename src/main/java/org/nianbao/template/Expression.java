package org.nianbao.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An expression of a tag, read by our own grammar so that only what a report needs gets through. {@link #ftl()} gives
 * it to FreeMarker with a guard ({@link Guard}) around whatever could grow or run long.
 */
sealed interface Expression {

    String ftl();

    /** A name, at {@code from} of the tag's text. */
    record Name(String name, int from, int to) implements Expression {
        @Override public String ftl() {
            return name;
        }
    }

    record Member(Expression target, String name, int from, int to) implements Expression {
        @Override public String ftl() {
            return target.ftl() + "[" + quote(name) + "]";
        }
    }

    /** {@code target[index]}; the index may be a range. */
    record Index(Expression target, Expression index) implements Expression {
        @Override public String ftl() {
            return target.ftl() + "[" + index.ftl() + "]";
        }
    }

    /** A number, {@code true} or {@code false}. */
    record Literal(String text) implements Expression {
        @Override public String ftl() {
            return text;
        }
    }

    record Quoted(String text) implements Expression {
        @Override public String ftl() {
            return quote(text);
        }
    }

    record Unary(String operator, Expression operand) implements Expression {
        @Override public String ftl() {
            return operator + operand.ftl();
        }
    }

    record Binary(String operator, Expression left, Expression right) implements Expression {
        @Override public String ftl() {
            String plain = left.ftl() + " " + operator + " " + right.ftl();
            return operator.equals("+") ? Guard.PLUS + "(" + plain + ")" : plain;
        }
    }

    /** @param to null where the range has no right end */
    record Range(String operator, Expression from, Expression to) implements Expression {
        @Override public String ftl() {
            String start = Guard.BOUND + "(" + from.ftl() + ")" + operator;
            return to == null ? start : start + Guard.BOUND + "(" + to.ftl() + ")";
        }
    }

    record Call(Expression target, List<Expression> arguments) implements Expression {
        @Override public String ftl() {
            return target.ftl() + "(" + join(arguments) + ")";
        }
    }

    record BuiltIn(Expression target, String name, List<Expression> arguments) implements Expression {
        @Override public String ftl() {
            if (BuiltIns.isOurs(name)) {
                String rest = arguments.isEmpty() ? "" : ", " + join(arguments);
                return Guard.PREFIX + name + "(" + target.ftl() + rest + ")";
            }
            String on = BuiltIns.isCharged(name) ? Guard.CHARGE + "(" + target.ftl() + ")" : target.ftl();
            return on + "?" + name + (arguments.isEmpty() ? "" : "(" + join(arguments) + ")");
        }
    }

    /** @param fallback null where nothing stands in for the missing value */
    record Default(Expression target, Expression fallback) implements Expression {
        @Override public String ftl() {
            return "(" + target.ftl() + "!" + (fallback == null ? "" : fallback.ftl()) + ")";
        }
    }

    record Exists(Expression target) implements Expression {
        @Override public String ftl() {
            return target.ftl() + "??";
        }
    }

    record Group(Expression inner) implements Expression {
        @Override public String ftl() {
            return "(" + inner.ftl() + ")";
        }
    }

    record Items(List<Expression> items) implements Expression {
        @Override public String ftl() {
            return "[" + join(items) + "]";
        }
    }

    record Lambda(String parameter, Expression body) implements Expression {
        @Override public String ftl() {
            return parameter + " -> " + body.ftl();
        }
    }

    /** The expressions right below this one. */
    default List<Expression> parts() {
        if (this instanceof Member m) return List.of(m.target());
        if (this instanceof Index i) return List.of(i.target(), i.index());
        if (this instanceof Unary u) return List.of(u.operand());
        if (this instanceof Binary b) return List.of(b.left(), b.right());
        if (this instanceof Range r) return r.to() == null ? List.of(r.from()) : List.of(r.from(), r.to());
        if (this instanceof Call c) return prepend(c.target(), c.arguments());
        if (this instanceof BuiltIn b) return prepend(b.target(), b.arguments());
        if (this instanceof Default d) {
            return d.fallback() == null ? List.of(d.target()) : List.of(d.target(), d.fallback());
        }
        if (this instanceof Exists e) return List.of(e.target());
        if (this instanceof Group g) return List.of(g.inner());
        if (this instanceof Items i) return i.items();
        if (this instanceof Lambda l) return List.of(l.body());
        return List.of();
    }

    private static List<Expression> prepend(Expression first, List<Expression> rest) {
        List<Expression> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    private static String join(List<Expression> expressions) {
        return expressions.stream().map(Expression::ftl).collect(Collectors.joining(", "));
    }

    /** A string literal of FreeMarker; what could begin an interpolation inside it is written as a code. */
    private static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\' || c == '$' || c == '#' || c == '{' || c < 0x20) {
                out.append(String.format(Locale.ROOT, "\\x%04X", c));
            } else out.append((char) c);
        });
        return out.append('"').toString();
    }
}
