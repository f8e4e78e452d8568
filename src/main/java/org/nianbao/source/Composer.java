package org.nianbao.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.nianbao.finding.Severity;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Parser events → nodes. Events rather than SnakeYAML's own nodes: no alias is ever expanded, no tag obeyed, no type
 * guessed, and depth is bounded here.
 */
final class Composer {
    private static final int MAX_DEPTH = 40;
    private static final int MAX_CODE_POINTS = 8 * 1024 * 1024;

    private final Text text;
    private final Findings findings;
    private final Parser events;

    private Composer(Text text, Findings findings) {
        this.text = text;
        this.findings = findings;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CODE_POINTS);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setProcessComments(false);
        // Yaml would bring constructors, representers and the system's logger along, a tenth of a cold start.
        this.events = new ParserImpl(new StreamReader(new StringReader(text.joined())), options);
    }

    /**
     * The one document's root; empty where the file holds nothing.
     *
     * @throws MarkedYAMLException where the text is no YAML
     */
    static Optional<Node> compose(Text text, Findings findings) {
        return new Composer(text, findings).document();
    }

    private Optional<Node> document() {
        events.getEvent();
        Event first = events.getEvent();
        if (first.is(Event.ID.StreamEnd)) return Optional.empty();
        Node root = node(events.getEvent(), 0);
        events.getEvent();
        Event next = events.getEvent();
        if (!next.is(Event.ID.StreamEnd)) {
            findings.add(Finding.error("yaml.second-document", place(next.getStartMark()),
                    "文件里有第二份数据（“---”以后的部分）。", "一个文件只写一份报告；删掉“---”这一行。"));
            while (events.peekEvent() != null) events.getEvent();
        }
        return Optional.of(root);
    }

    private Node node(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            findings.add(reference(alias.getStartMark(), "*"));
            return scalar("", true, alias.getStartMark().getIndex(), alias.getStartMark().getIndex(),
                    ScalarStyle.PLAIN);
        }
        refuseExtras((NodeEvent) event);
        if (event instanceof ScalarEvent s) return scalar(s);
        if (event instanceof SequenceStartEvent) return sequence(event, depth);
        return mapping((MappingStartEvent) event, depth);
    }

    private Node.Sequence sequence(Event start, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event e = events.getEvent(); !e.is(Event.ID.SequenceEnd); e = events.getEvent()) {
            Node item = node(e, depth + 1);
            if (tooDeep(item, depth)) continue;
            items.add(item);
        }
        return new Node.Sequence(place(start.getStartMark()), items);
    }

    private Node.Mapping mapping(MappingStartEvent start, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Place.Data> seen = new LinkedHashMap<>();
        for (Event e = events.getEvent(); !e.is(Event.ID.MappingEnd); e = events.getEvent()) {
            Node key = node(e, depth + 1);
            Node value = node(events.getEvent(), depth + 1);
            if (tooDeep(value, depth)) continue;
            if (!(key instanceof Node.Scalar name)) {
                findings.add(Finding.error("yaml.key", key.place(), "冒号前面的名称不能是一组内容。", "冒号前面只写名称，如“机关: …”。"));
                continue;
            }
            Node.Entry entry = start.isFlow() ? FlowEntry.repaired(name, value, findings) : new Node.Entry(name, value);
            Place.Data before = seen.putIfAbsent(entry.key().text(), entry.key().place());
            if (before == null) entries.add(entry);
            else findings.add(duplicate(entry.key(), before));
        }
        return new Node.Mapping(place(start.getStartMark()), entries);
    }

    private boolean tooDeep(Node node, int depth) {
        if (depth < MAX_DEPTH - 1) return false;
        findings.add(Finding.error("yaml.too-deep", node.place(), "内容套得太深（超过" + MAX_DEPTH + "层）。", "检查这里的缩进和括号。"));
        return true;
    }

    private Node.Scalar scalar(ScalarEvent s) {
        int start = s.getStartMark().getIndex();
        int end = s.getEndMark().getIndex();
        reportIllegal(s, start, end);
        warnOfComment(s, end);
        return scalar(s.getValue(), s.isPlain(), start, end, s.getScalarStyle());
    }

    private Node.Scalar scalar(String value, boolean plain, int start, int end, ScalarStyle style) {
        return new Node.Scalar(value, plain, text.place(start), Alignment.of(text, value, style, start, end));
    }

    /** An escape such as {@code "\\u0001"} brings in what the file itself may not hold. */
    private void reportIllegal(ScalarEvent s, int start, int end) {
        if (!s.isDQuoted()) return;
        Node.Offsets offsets = Alignment.of(text, s.getValue(), s.getScalarStyle(), start, end);
        for (int i = 0; i < s.getValue().length(); i = s.getValue().offsetByCodePoints(i, 1)) {
            int point = s.getValue().codePointAt(i);
            if (point == '\n' || !Characters.isIllegal(point)) continue;
            findings.add(Finding.error("yaml.control-character", offsets.at(i),
                    "这里写出了一个控制字符（" + Characters.name(point) + "）。", "删掉它；文件路径里的“\\”请改用单引号括起来。"));
        }
    }

    /** {@code 发布 #话题} ends at the hash: the rest would vanish without a word. */
    private void warnOfComment(ScalarEvent s, int end) {
        if (!s.isPlain() || s.getValue().length() < 8) return;
        int line = text.lineOf(end);
        int[] points = text.line(line).points();
        int c = end - text.indexOf(line, 0);
        while (c < points.length && points[c] == ' ') c++;
        if (c + 1 >= points.length || points[c] != '#' || points[c + 1] == ' ') return;
        findings.add(Finding.warning("yaml.comment", text.place(line, c), "空格加“#”后面的文字会被当作注释，不会印出来。",
                "要印出来，就把整个值用单引号括起来；真是注释，就在“#”后面加一个空格。"));
    }

    private void refuseExtras(NodeEvent event) {
        if (event.getAnchor() != null) findings.add(reference(event.getStartMark(), "&"));
        boolean tagged = event instanceof ScalarEvent s && s.getTag() != null
                || event instanceof SequenceStartEvent q && q.getTag() != null
                || event instanceof MappingStartEvent m && m.getTag() != null;
        if (!tagged) return;
        findings.add(Finding.error("yaml.tag", place(event.getStartMark()), "以“!”开头的文字有特殊含义，不能直接写。",
                "把整个值用单引号括起来。"));
    }

    private Finding reference(Mark mark, String sign) {
        return Finding.error("yaml.alias", place(mark), "以“" + sign + "”开头的文字有特殊含义，不能直接写。", "把整个值用单引号括起来。");
    }

    private static Finding duplicate(Node.Scalar key, Place.Data before) {
        return new Finding("yaml.duplicate-key", Severity.ERROR, "", List.of(key.place(), before),
                "“" + key.text() + "”写了两次，第" + before.line() + "行已经有一个。", "只留一个，另一个删掉或改名。");
    }

    private Place.Data place(Mark mark) {
        return text.place(mark.getIndex());
    }
}
