package org.nianbao.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a YAML file. */
public final class Source {
    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final int MAX_REPAIRS = 200;

    private Source() {}

    /**
     * The file's content as nodes. Everything wrong with the text is added to {@code findings}; what could be read
     * behind a mistake is still given back, so that later stages find their own.
     *
     * @param file the file as the user named it
     * @return empty where nothing usable was read (then there is at least one error)
     */
    public static Optional<Node> read(String file, byte[] bytes, Findings findings) {
        if (bytes.length > MAX_BYTES) {
            findings.add(Finding.error("yaml.too-large", new Place.Whole(file),
                    "文件有" + bytes.length / 1024 / 1024 + "MB，超过4MB。", "确认选对了数据文件；图片不要写进数据文件。"));
            return Optional.empty();
        }
        Optional<String> content = Encoding.decode(file, bytes, findings);
        if (content.isEmpty()) return Optional.empty();
        if (content.get().isBlank()) {
            findings.add(Finding.error("yaml.empty", new Place.Whole(file), "文件是空的。", "可以从范例文件改起。"));
            return Optional.empty();
        }
        return compose(Characters.clean(Text.of(file, content.get()), findings), findings);
    }

    private static Optional<Node> compose(Text text, Findings findings) {
        int lastRepaired = -2;
        for (int i = 0; i <= MAX_REPAIRS; i++) {
            Findings own = new Findings();
            try {
                Optional<Node> root = Composer.compose(text, own);
                Optional<Text> unindented = root.isEmpty() ? Optional.empty()
                        : foreignIndent(text, root.get(), findings);
                if (unindented.isPresent()) {
                    text = unindented.get();
                    continue;
                }
                findings.addAll(own.all());
                return root.isEmpty() ? empty(text, findings) : mapping(root.get(), findings);
            } catch (MarkedYAMLException e) {
                Findings habit = new Findings();
                Optional<Text> mended = Repair.of(text, e, habit);
                findings.addAll(habit.all());
                if (mended.isEmpty()) {
                    int line = e.getProblemMark() == null ? -9
                            : text.lineOf(Math.min(e.getProblemMark().getIndex(), text.length()));
                    // Right behind a mended line the error is most likely that mistake's echo.
                    if (Math.abs(line - lastRepaired) > 1) findings.add(Syntax.finding(text, e));
                    return Optional.empty();
                }
                lastRepaired = changedLine(text, mended.get());
                text = mended.get();
            } catch (YAMLException e) {
                findings.add(Finding.error("yaml.syntax", new Place.Whole(text.file()), "文件读不下去：结构超出了限度。",
                        "检查括号和缩进是否写乱了。"));
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int changedLine(Text before, Text after) {
        for (int i = 0; i < before.size(); i++) {
            if (before.line(i) != after.line(i)) return i;
        }
        return -2;
    }

    private static Optional<Node> empty(Text text, Findings findings) {
        findings.add(Finding.error("yaml.empty", new Place.Whole(text.file()), "文件里只有注释，没有内容。", "可以从范例文件改起。"));
        return Optional.empty();
    }

    private static Optional<Node> mapping(Node root, Findings findings) {
        if (root instanceof Node.Mapping) return Optional.of(root);
        if (root instanceof Node.Scalar s && s.text().indexOf('：') > 0) {
            findings.add(Finding.error("yaml.fullwidth-colon", s.at(s.text().indexOf('：')), "名称后面用了全角冒号“：”。",
                    "改成半角冒号加一个空格：“: ”。"));
            return Optional.empty();
        }
        findings.add(Finding.error("yaml.root", root.place(), "文件应当由“名称: 值”一行行组成。", "可以从范例文件改起。"));
        return Optional.empty();
    }

    /** A name that begins with U+3000 or NBSP was meant to be indented; YAML takes those for letters. */
    private static Optional<Text> foreignIndent(Text text, Node root, Findings findings) {
        List<Node.Scalar> keys = new ArrayList<>();
        collect(root, keys);
        Text mended = text;
        for (Node.Scalar key : keys) {
            if (key.text().isEmpty() || !Characters.isForeignSpace(key.text().codePointAt(0))) continue;
            int line = key.place().line() - 1;
            Findings one = new Findings();
            Optional<Text> next = Repair.indentation(mended, line, one);
            if (next.isEmpty()) continue;
            findings.addAll(one.all());
            mended = next.get();
        }
        return mended == text ? Optional.empty() : Optional.of(mended);
    }

    private static void collect(Node node, List<Node.Scalar> keys) {
        if (node instanceof Node.Sequence s) for (Node item : s.items()) collect(item, keys);
        if (!(node instanceof Node.Mapping m)) return;
        for (Node.Entry entry : m.entries()) {
            keys.add(entry.key());
            collect(entry.value(), keys);
        }
    }
}
