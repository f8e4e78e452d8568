package org.nianbao.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recursive descent over one tag's text: FreeMarker's expressions, without the parts a report has no use for. */
final class ExpressionParser {
    private static final int MAX_DEPTH = 40;
    /** A chain of these becomes as many levels in FreeMarker. */
    private static final int MAX_OPERATORS = 400;
    private static final Set<String> WORDS = Set.of("true", "false", "as", "gt", "gte", "lt", "lte", "in", "using");
    private final String text;
    private int at;
    private int depth;
    private int operators;

    ExpressionParser(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /** What is wrong, from where to where in the tag's text. */
    static final class Wrong extends Exception {
        final String id;
        final int from;
        final int to;
        final String hint;

        Wrong(String id, int from, int to, String message, String hint) {
            super(message);
            this.id = id;
            this.from = from;
            this.to = to;
            this.hint = hint;
        }
    }

    int position() {
        return at;
    }

    Expression expression() throws Wrong {
        if (++depth > MAX_DEPTH) throw wrong(at, text.length(), "这个标记套得太深", "分成几步写，用 [#assign] 存下中间结果。");
        Expression left = and();
        while (symbol("||") && count()) left = new Expression.Binary("||", left, and());
        depth--;
        return left;
    }

    private boolean count() throws Wrong {
        if (++operators > MAX_OPERATORS) throw wrong(0, 0, "这个标记太长", "分成几步写，用 [#assign] 存下中间结果。");
        return true;
    }

    private Expression and() throws Wrong {
        Expression left = equality();
        while (symbol("&&") && count()) left = new Expression.Binary("&&", left, equality());
        return left;
    }

    private Expression equality() throws Wrong {
        Expression left = relation();
        if (symbol("==") || symbol("=")) return new Expression.Binary("==", left, relation());
        if (looksAt("!=") && symbol("!=")) return new Expression.Binary("!=", left, relation());
        return left;
    }

    private Expression relation() throws Wrong {
        Expression left = range();
        for (String[] pair : new String[][] {{">=", "gte"}, {"<=", "lte"}, {">", "gt"}, {"<", "lt"}}) {
            // Written out as words: a bare > could be taken for the end of a tag.
            if (symbol(pair[0]) || word(pair[1])) return new Expression.Binary(pair[1], left, range());
        }
        return left;
    }

    private Expression range() throws Wrong {
        Expression left = sum();
        for (String operator : new String[] {"..<", "..!", "..*", ".."}) {
            if (!symbol(operator)) continue;
            if (startsOperand()) return new Expression.Range(operator.equals("..!") ? "..<" : operator, left, sum());
            if (operator.equals("..")) return new Expression.Range("..", left, null);
            throw wrong(at, at + 1, "范围没有写到哪里为止", "写成 1..10 这样。");
        }
        return left;
    }

    private boolean startsOperand() {
        skip();
        if (at >= text.length()) return false;
        char c = text.charAt(at);
        return isNameStart(c) && !looksAtWord("as") || Character.isDigit(c) || c == '(' || c == '"' || c == '-';
    }

    private Expression sum() throws Wrong {
        Expression left = product();
        while (true) {
            count();
            skip();
            if (symbol("+")) left = new Expression.Binary("+", left, product());
            else if (!looksAt("->") && symbol("-")) left = new Expression.Binary("-", left, product());
            else return left;
        }
    }

    private Expression product() throws Wrong {
        Expression left = unary();
        while (true) {
            count();
            if (symbol("*")) left = new Expression.Binary("*", left, unary());
            else if (symbol("/")) left = new Expression.Binary("/", left, unary());
            else if (symbol("%")) left = new Expression.Binary("%", left, unary());
            else return left;
        }
    }

    private Expression unary() throws Wrong {
        if (++depth > MAX_DEPTH) throw wrong(at, text.length(), "这个标记套得太深", "分成几步写，用 [#assign] 存下中间结果。");
        try {
            skip();
            if (!looksAt("!=") && symbol("!")) return new Expression.Unary("!", unary());
            if (symbol("-")) return new Expression.Unary("-", unary());
            if (symbol("+")) return unary();
            return postfix(primary());
        } finally {
            depth--;
        }
    }

    private Expression postfix(Expression start) throws Wrong {
        Expression left = start;
        while (true) {
            count();
            skip();
            int from = at;
            if (!looksAt("..") && symbol(".")) left = member(left);
            else if (symbol("[")) {
                Expression index = expression();
                expect("]", from, "方括号没有合上");
                left = index instanceof Expression.Quoted q
                        ? new Expression.Member(left, q.text(), from, at) : new Expression.Index(left, index);
            } else if (symbol("(")) left = new Expression.Call(left, arguments(from));
            else if (symbol("??")) left = new Expression.Exists(left);
            else if (symbol("?")) left = builtIn(left);
            else if (!looksAt("!=") && symbol("!")) {
                left = new Expression.Default(left, startsFallback() ? fallback() : null);
            }
            else return left;
        }
    }

    /** Behind {@code x!} stands the value to use instead; without one the missing value counts as empty. */
    private boolean startsFallback() {
        return startsOperand() && !looksAt("-") || looksAt("[");
    }

    private Expression fallback() throws Wrong {
        Expression value = primary();
        while (!looksAt("..") && symbol(".")) value = member(value);
        return value;
    }

    private Expression member(Expression target) throws Wrong {
        skip();
        int from = at;
        String name = name();
        if (name.isEmpty()) throw wrong(from, from + 1, "点号后面缺少名称", "检查点号前后有没有多打或漏打的字。");
        if (target instanceof Expression.Name n) from = n.from();
        else if (target instanceof Expression.Member m) from = m.from();
        return new Expression.Member(target, name, from, at);
    }

    private Expression builtIn(Expression target) throws Wrong {
        skip();
        int from = at;
        String typed = name();
        String name = snake(typed);
        if (typed.isEmpty()) throw wrong(from, from + 1, "问号后面缺少要做的运算", "例如 ?has_content、?size。");
        if (BuiltIns.isRefused(name)) {
            throw new Wrong("template.forbidden", from - 1, at, "模板里不能用“?" + typed + "”",
                    "为了安全，模板只能取数和排版，请删去它。");
        }
        if (!BuiltIns.isAllowed(name)) {
            String near = Near.to(name, BuiltIns.names()).map(n -> "是不是“?" + n + "”？").orElse("可用的写法见模板说明。");
            throw new Wrong("template.unknown-built-in", from - 1, at, "没有“?" + typed + "”这种写法", near);
        }
        int end = at;
        skip();
        int open = at;
        // a[x?size] … (…): a parenthesis belongs to the built-in only where it takes arguments.
        boolean mayTakeAny = !BuiltIns.takes(name, 0) || BuiltIns.takes(name, 1);
        List<Expression> arguments = mayTakeAny ? optionalArguments(open) : List.of();
        if (!BuiltIns.takes(name, arguments.size())) {
            throw wrong(from - 1, end, "“?" + typed + "”括号里的内容个数不对", "对照模板说明里的例子改。");
        }
        return new Expression.BuiltIn(target, name, arguments);
    }

    private List<Expression> optionalArguments(int open) throws Wrong {
        return symbol("(") ? arguments(open) : List.of();
    }

    private List<Expression> arguments(int open) throws Wrong {
        List<Expression> arguments = new ArrayList<>();
        if (symbol(")")) return arguments;
        do {
            arguments.add(argument());
        } while (symbol(","));
        expect(")", open, "圆括号没有合上");
        return arguments;
    }

    private Expression argument() throws Wrong {
        int back = at;
        boolean bracket = symbol("(");
        skip();
        String parameter = name();
        if (!parameter.isEmpty() && !WORDS.contains(parameter) && (!bracket || symbol(")")) && symbol("->")) {
            return new Expression.Lambda(parameter, expression());
        }
        at = back;
        return expression();
    }

    private Expression primary() throws Wrong {
        skip();
        int from = at;
        if (at >= text.length()) throw wrong(Math.max(0, at - 1), at, "标记里缺少内容", "补上要取的名称。");
        char c = text.charAt(at);
        if (c == '"') return new Expression.Quoted(quoted());
        if (Character.isDigit(c)) return new Expression.Literal(number());
        if (symbol("(")) {
            Expression inner = expression();
            expect(")", from, "圆括号没有合上");
            return new Expression.Group(inner);
        }
        if (symbol("[")) {
            List<Expression> items = new ArrayList<>();
            if (symbol("]")) return new Expression.Items(items);
            do {
                items.add(expression());
            } while (symbol(","));
            expect("]", from, "方括号没有合上");
            return new Expression.Items(items);
        }
        if (c == '.') {
            throw new Wrong("template.forbidden", from, Math.min(text.length(), from + 1 + wordLength(from + 1)),
                    "模板里不能用点号开头的特殊名称", "只能用年报数据里的名称。");
        }
        String name = name();
        if (name.equals("true") || name.equals("false")) return new Expression.Literal(name);
        if (name.startsWith("__")) {
            throw new Wrong("template.forbidden", from, at, "名称不能用两条下划线开头", "只能用年报数据里的名称。");
        }
        if (name.isEmpty() || WORDS.contains(name)) {
            throw wrong(from, Math.max(from + 1, at), "这里看不懂", "检查有没有多打或漏打的符号。");
        }
        return new Expression.Name(name, from, at);
    }

    private int wordLength(int from) {
        int end = from;
        while (end < text.length() && isNamePart(text.charAt(end))) end++;
        return end - from;
    }

    private String number() throws Wrong {
        int from = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) at++;
        if (at + 1 < text.length() && text.charAt(at) == '.' && Character.isDigit(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && Character.isDigit(text.charAt(at))) at++;
        }
        if (at - from > 30) throw wrong(from, at, "数字太长", "检查是不是打错了。");
        return text.substring(from, at);
    }

    /** Reads from one straight quote to the next; {@link TagReader} has repaired the others. */
    private String quoted() throws Wrong {
        int from = at++;
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if ((c == '$' || c == '#') && looksAtHere("{")) {
                throw wrong(at - 1, at + 1, "引号里不能再套“" + c + "{”", "用加号连接，例如 \"共\" + 数 + \"件\"。");
            }
            if (c == '\\' && at < text.length()) {
                char escaped = text.charAt(at++);
                out.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
            } else out.append(c);
        }
        if (at >= text.length()) throw wrong(from, text.length(), "引号没有合上", "补上右边的引号。");
        at++;
        return out.toString();
    }

    /** A name at this point, or the empty text. */
    String name() {
        int from = at;
        if (at < text.length() && isNameStart(text.charAt(at))) at += wordLength(at);
        return text.substring(from, at);
    }

    boolean word(String word) {
        skip();
        if (!looksAtWord(word)) return false;
        at += word.length();
        return true;
    }

    private boolean looksAtWord(String word) {
        int end = at + word.length();
        return text.startsWith(word, at) && (end >= text.length() || !isNamePart(text.charAt(end)));
    }

    boolean symbol(String symbol) {
        skip();
        if (!text.startsWith(symbol, at)) return false;
        if (symbol.equals("?") && text.startsWith("??", at)) return false;
        at += symbol.length();
        return true;
    }

    private boolean looksAt(String symbol) {
        skip();
        return looksAtHere(symbol);
    }

    private boolean looksAtHere(String symbol) {
        return text.startsWith(symbol, at);
    }

    void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }

    void expectEnd() throws Wrong {
        skip();
        if (at < text.length()) throw wrong(at, text.length(), "这里多出了看不懂的内容", "检查有没有多打的符号，或者漏了运算符号。");
    }

    private void expect(String symbol, int open, String message) throws Wrong {
        if (!symbol(symbol)) throw wrong(open, Math.max(open + 1, at), message, "补上“" + symbol + "”。");
    }

    static Wrong wrong(int from, int to, String message, String hint) {
        return new Wrong("template.syntax", from, to, message, hint);
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || Character.isDigit(c);
    }

    /** FreeMarker knows each built-in under two names: hasContent and has_content. */
    private static String snake(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
