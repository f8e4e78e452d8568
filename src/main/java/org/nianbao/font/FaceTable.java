package org.nianbao.font;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.finding.Place;

/**
 * faces.txt: which family names mean the same face, and which of our files stand in for it. Blocks of
 * {@code key: value} lines; a block begins with its {@code 字体}. The format is described in docs/fonts.md.
 *
 * @param general  family whose chain serves names nobody knows
 * @param optional files behind every chain, used where present
 * @param wrong    by file, the characters it draws as others
 */
record FaceTable(List<Row> rows, String general, List<String> optional, Map<String, String> wrong) {

    private static final String BLANKS = " \t";

    /** @param names the family first, then its aliases, as written */
    record Row(List<String> names, List<String> faces, List<String> bold) {}

    static FaceTable read(Path file, Findings findings) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            findings.add(Finding.error("font.table-missing", new Place.Whole(file.toString()),
                    "找不到字体对照表。", "请把程序附带的 fonts 文件夹完整复制过来，其中应有 faces.txt。"));
            lines = List.of();
        } catch (MalformedInputException e) {
            findings.add(syntax(file, 1, "字体对照表不是 UTF-8 编码。", "请在编辑器里另存为 UTF-8。"));
            lines = List.of();
        } catch (IOException e) {
            findings.add(Finding.error("font.unreadable", new Place.Whole(file.toString()),
                    "字体对照表读不出来。", "请检查文件的权限和磁盘。"));
            lines = List.of();
        }
        return parse(file, lines, findings);
    }

    private static FaceTable parse(Path file, List<String> lines, Findings findings) {
        List<Map<String, List<String>>> blocks = new ArrayList<>();
        Map<String, List<String>> whole = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            if (line.isEmpty() || line.startsWith("#")) continue;
            int colon = first(line, ":：", 0);
            String key = line.substring(0, colon).strip();
            List<String> values = colon == line.length() ? List.of() : values(line.substring(colon + 1));
            boolean known = switch (key) {
                case "字体", "别名", "文件", "粗体", "通用", "补充", "错字" -> true;
                default -> false;
            };
            if (!known || values.isEmpty()) {
                findings.add(syntax(file, i + 1, "字体对照表的这一行看不懂：" + line,
                        "每行写“字体: …”“别名: …”“文件: …”“粗体: …”“通用: …”“补充: …”或“错字: 文件 这些字”，多个值用顿号隔开。"));
                continue;
            }
            if (key.equals("通用") || key.equals("补充") || key.equals("错字")) {
                if (!whole.containsKey(key)) whole.put(key, new ArrayList<>());
                whole.get(key).addAll(values);
                continue;
            }
            if (key.equals("字体")) blocks.add(new HashMap<>());
            if (blocks.isEmpty()) {
                findings.add(syntax(file, i + 1, "“" + key + "”前面还没有“字体”。", "先写“字体: 名称”，再写它的别名和文件。"));
                continue;
            }
            blocks.get(blocks.size() - 1).put(key, values);
        }
        List<Row> rows = new ArrayList<>();
        for (Map<String, List<String>> block : blocks) {
            List<String> names = new ArrayList<>(block.get("字体"));
            names.addAll(block.getOrDefault("别名", List.of()));
            rows.add(new Row(List.copyOf(names), block.getOrDefault("文件", List.of()),
                    block.getOrDefault("粗体", List.of())));
        }
        String general = whole.getOrDefault("通用", List.of("")).get(0);
        Map<String, String> wrong = new HashMap<>();
        for (String value : whole.getOrDefault("错字", List.of())) {
            int blank = first(value, BLANKS, 0);
            wrong.put(value.substring(0, blank), value.substring(blank).strip());
        }
        return new FaceTable(rows, general, whole.getOrDefault("补充", List.of()), wrong);
    }

    private static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        for (int from = 0, to; from < text.length(); from = to + 1) {
            to = first(text, "、,，", from);
            String value = text.substring(from, to).strip();
            if (!value.isEmpty()) values.add(value);
        }
        return values;
    }

    /** Place of the first character that is one of {@code signs}; the text's end where none is. */
    private static int first(String text, String signs, int from) {
        int at = from;
        while (at < text.length() && signs.indexOf(text.charAt(at)) < 0) at++;
        return at;
    }

    private static Finding syntax(Path file, int line, String message, String hint) {
        return Finding.error("font.table", new Place.Data(file.toString(), line, 1), message, hint);
    }

    /** The row that knows the name, or null. */
    Row row(String family) {
        String key = key(family);
        for (Row row : rows) {
            for (String name : row.names()) {
                if (key(name).equals(key)) return row;
            }
        }
        return null;
    }

    /** Names are compared without case; Word writes {@code @宋体} for its vertical form. */
    static String key(String family) {
        String name = family.strip().toLowerCase(Locale.ROOT);
        return name.startsWith("@") ? name.substring(1) : name;
    }
}
