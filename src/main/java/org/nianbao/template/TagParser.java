package org.nianbao.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;

/** From a tag's repaired text to a {@link Tag}; what is wrong with it becomes a finding. */
final class TagParser {
    private static final List<String> DIRECTIVES = List.of("if", "elseif", "else", "list", "sep", "assign");
    private static final Set<String> FORBIDDEN = Set.of("include", "import", "function", "macro", "return", "global",
            "local", "setting", "ftl", "outputformat", "noautoesc", "autoesc", "noparse", "attempt", "recover", "stop",
            "visit", "recurse", "fallback", "transform", "call", "escape", "noescape", "compress", "nested", "flush");
    private final Tag.Origin origin;
    private final TagReader.Found found;

    private TagParser(Tag.Origin origin) {
        this.origin = origin;
        this.found = origin.found();
    }

    static Optional<Tag> parse(Tag.Origin origin, Findings findings) {
        try {
            return Optional.of(new TagParser(origin).parse());
        } catch (ExpressionParser.Wrong wrong) {
            findings.add(Finding.error(wrong.id, origin.place(wrong.from, wrong.to), wrong.getMessage(), wrong.hint));
            return Optional.empty();
        }
    }

    private Tag parse() throws ExpressionParser.Wrong {
        String text = found.text();
        if (!found.closed()) {
            throw new ExpressionParser.Wrong("template.unclosed-tag", 0, 0,
                    found.directive() ? "标记没有用“]”合上" : "标记没有用“}”合上",
                    "补上右边的括号（以及引号）；不好找就把整个标记删掉，一口气重新输入。");
        }
        if (found.isComment()) return new Tag(Tag.Kind.COMMENT, origin, null, List.of());
        if (text.length() > TagReader.MAX_LENGTH) throw ExpressionParser.wrong(0, 0, "标记太长", "分成几个标记写。");
        if (!found.directive()) return value();
        boolean closing = text.startsWith("/");
        ExpressionParser parser = new ExpressionParser(text, closing ? 1 : 0);
        parser.skip();
        int from = parser.position();
        String name = parser.name();
        int to = parser.position();
        check(name, from, to);
        if (closing) {
            parser.expectEnd();
            return plain(switch (name) {
                case "if" -> Tag.Kind.END_IF;
                case "list" -> Tag.Kind.END_LIST;
                case "sep" -> Tag.Kind.END_SEP;
                default -> throw ExpressionParser.wrong(0, 0, "“[#" + name + "]”不需要结尾标记", "删去它。");
            });
        }
        return switch (name) {
            case "if" -> withCondition(Tag.Kind.IF, parser);
            case "elseif" -> withCondition(Tag.Kind.ELSEIF, parser);
            case "else" -> ended(parser, Tag.Kind.ELSE);
            case "sep" -> ended(parser, Tag.Kind.SEP);
            case "list" -> list(parser);
            default -> assign(parser);
        };
    }

    private void check(String name, int from, int to) throws ExpressionParser.Wrong {
        if (DIRECTIVES.contains(name)) return;
        if (FORBIDDEN.contains(name)) {
            throw new ExpressionParser.Wrong("template.forbidden", from, to, "模板里不能用“[#" + name + "]”",
                    "为了安全，模板只能用 [#if]、[#list]、[#assign]，请删去它。");
        }
        String near = Near.to(name, DIRECTIVES).map(n -> "是不是“[#" + n + "]”？")
                .orElse("可以用的是 [#if]、[#elseif]、[#else]、[#list]、[#sep]、[#assign]。");
        throw new ExpressionParser.Wrong("template.unknown-directive", from, to, "没有“[#" + name + "]”这种标记", near);
    }

    private Tag value() throws ExpressionParser.Wrong {
        ExpressionParser parser = new ExpressionParser(found.text(), 0);
        Expression expression = parser.expression();
        parser.expectEnd();
        return new Tag(Tag.Kind.VALUE, origin, expression, List.of());
    }

    private Tag plain(Tag.Kind kind) {
        return new Tag(kind, origin, null, List.of());
    }

    private Tag ended(ExpressionParser parser, Tag.Kind kind) throws ExpressionParser.Wrong {
        parser.expectEnd();
        return plain(kind);
    }

    private Tag withCondition(Tag.Kind kind, ExpressionParser parser) throws ExpressionParser.Wrong {
        Expression condition = parser.expression();
        parser.expectEnd();
        return new Tag(kind, origin, condition, List.of());
    }

    private Tag list(ExpressionParser parser) throws ExpressionParser.Wrong {
        Expression items = parser.expression();
        int from = parser.position();
        if (!parser.word("as")) {
            throw ExpressionParser.wrong(Math.min(from, found.text().length() - 1), found.text().length(),
                    "“[#list]”缺少“as 名称”", "写成 [#list 列表 as 项] 这样。");
        }
        List<String> variables = new ArrayList<>();
        do {
            variables.add(variable(parser));
        } while (variables.size() < 2 && parser.symbol(","));
        parser.expectEnd();
        return new Tag(Tag.Kind.LIST, origin, items, variables);
    }

    private Tag assign(ExpressionParser parser) throws ExpressionParser.Wrong {
        String variable = variable(parser);
        if (!parser.symbol("=")) {
            throw ExpressionParser.wrong(0, found.text().length(), "“[#assign]”缺少等号和要存的值",
                    "写成 [#assign 名称 = 值] 这样。");
        }
        Expression value = parser.expression();
        parser.expectEnd();
        return new Tag(Tag.Kind.ASSIGN, origin, value, List.of(variable));
    }

    private String variable(ExpressionParser parser) throws ExpressionParser.Wrong {
        parser.skip();
        int from = parser.position();
        String name = parser.name();
        if (name.isEmpty() || name.startsWith("__")) {
            throw ExpressionParser.wrong(from, Math.max(from + 1, parser.position()), "这里缺少名称", "名称用汉字或字母开头。");
        }
        return name;
    }
}
