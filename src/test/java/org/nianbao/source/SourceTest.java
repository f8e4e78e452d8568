package org.nianbao.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;

class SourceTest {
    private final Findings findings = new Findings();

    @Test void keepsValuesAsTyped() {
        Node.Mapping root = read("a: no\nb: 010\nc: 2025-01-01\nd: 12:30:45\ne: 4166.2416190\nf:\n");
        assertEquals("no|010|2025-01-01|12:30:45|4166.2416190|", values(root));
        assertEquals(List.of(), ids());
    }

    @Test void keepsTheFilesOrder() {
        assertEquals("1|2|3", values(read("丙: 1\n甲: 2\n乙: 3\n")));
    }

    @Test void everyCharacterKnowsItsPlace() {
        Node.Mapping root = read("""
                plain: 甲乙𬇕丙
                folded: 第一行
                  第二行
                single: '它''s 甲'
                double: "甲\\n\\u4E59\\"丙"
                literal: |
                  第一段

                    缩进的
                  末段
                folding: >
                  甲
                  乙

                  丙
                flow: {键: 值}
                """);
        assertEquals("1:11", at(root, "plain", "丙"));
        assertEquals("3:3", at(root, "folded", "第二行"));
        assertEquals("4:15", at(root, "single", "甲"));
        assertEquals("5:13", at(root, "double", "乙"));
        assertEquals("5:21", at(root, "double", "丙"));
        assertEquals("7:4", at(root, "literal", "一段"));
        assertEquals("9:5", at(root, "literal", "缩进"));
        assertEquals("10:3", at(root, "literal", "末段"));
        assertEquals("13:3", at(root, "folding", "乙"));
        assertEquals("15:3", at(root, "folding", "丙"));
        Node.Mapping flow = (Node.Mapping) root.get("flow").orElseThrow();
        assertEquals("16:11", point(((Node.Scalar) flow.get("键").orElseThrow()).at(0)));
    }

    /** Every character that stands in the file as itself must be found at a place where the file has just it. */
    @Test void placesAreRightForAnyScalar() {
        Random random = new Random(7);
        String[] pieces = {"甲", "乙丙", "𬇕", "a", " b", "\n", "\n\n", "“引”", "，", "12", "x y"};
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder("甲");
            for (int i = random.nextInt(9); i > 0; i--) text.append(pieces[random.nextInt(pieces.length)]);
            text.append("末");
            String value = text.toString();
            String yaml = switch (random.nextInt(4)) {
                case 0 -> "k: |\n" + indented(value);
                case 1 -> "k: >-\n" + indented(value);
                case 2 -> "k: '" + value.replace("\n", "\n   ") + "'\n";
                default -> "k: " + value.replace("\n", "\n   ") + "\n";
            };
            Node.Scalar scalar = (Node.Scalar) read(yaml).get("k").orElseThrow();
            String[] lines = yaml.split("\n", -1);
            for (int i = 0; i < scalar.text().length(); i = scalar.text().offsetByCodePoints(i, 1)) {
                int c = scalar.text().codePointAt(i);
                if (c == ' ' || c == '\n') continue;
                String line = lines[scalar.at(i).line() - 1];
                int found = line.codePointAt(line.offsetByCodePoints(0, scalar.at(i).column() - 1));
                assertEquals(Character.toString(c), Character.toString(found), () -> yaml + " / " + scalar.text());
            }
        }
    }

    private static String indented(String value) {
        return "   " + value.replace("\n", "\n   ") + "\n";
    }

    @Test void tellsDuplicateKeysWithBothPlaces() {
        read("甲: 1\n乙: 2\n甲: 3\n");
        Finding f = only("yaml.duplicate-key");
        assertEquals("f.yaml:3:1", f.places().get(0).toString());
        assertEquals("f.yaml:1:1", f.places().get(1).toString());
    }

    @Test void tellsFullWidthColonsAndReadsOn() {
        Node.Mapping root = read("甲: 1\n乙： 2\n丙：3\n丁: {一：4, 二: 5}\n");
        assertEquals(List.of("yaml.fullwidth-colon", "yaml.fullwidth-colon", "yaml.fullwidth-colon"), ids());
        assertEquals("2:2 3:2 4:6", points());
        assertEquals("2", ((Node.Scalar) root.get("乙").orElseThrow()).text());
        assertEquals("3:3", point(root.get("丙").orElseThrow().place()));
        assertEquals("4", ((Node.Scalar) ((Node.Mapping) root.get("丁").orElseThrow()).get("一").orElseThrow()).text());
    }

    @Test void leavesFullWidthColonsInTextAlone() {
        read("甲: 注：文字\n乙: |\n  注：文字\n丙: '一：二'\n");
        assertEquals(List.of(), ids());
    }

    @Test void tellsMissingSpaceBehindColon() {
        Node.Mapping root = read("甲: 1\n乙:2\n丙: {一:4}\n");
        assertEquals(List.of("yaml.colon-space", "yaml.colon-space"), ids());
        assertEquals("2", ((Node.Scalar) root.get("乙").orElseThrow()).text());
    }

    @Test void tellsTabs() {
        Node.Mapping root = read("甲:\n\t乙: 1\n");
        assertEquals(List.of("yaml.tab"), ids());
        assertEquals("1", ((Node.Scalar) ((Node.Mapping) root.get("甲").orElseThrow()).get("乙").orElseThrow()).text());
    }

    @Test void tellsForeignIndentation() {
        Node.Mapping root = read("甲:\n　乙: 1\n\u00A0\u00A0丙: 2\n");
        assertEquals(List.of("yaml.foreign-indent", "yaml.foreign-indent"), ids());
        assertEquals("2", ((Node.Scalar) ((Node.Mapping) root.get("甲").orElseThrow()).get("丙").orElseThrow()).text());
    }

    @Test void keepsHandMadeIndentationInText() {
        Node.Mapping root = read("甲: |\n  　　我镇。\n");
        assertEquals("　　我镇。\n", values(root));
        assertEquals(List.of(), ids());
    }

    @Test void tellsFullWidthCommas() {
        Node.Mapping root = read("甲: {一: 4，二: 5}\n");
        assertEquals(List.of("yaml.fullwidth-comma"), ids());
        assertEquals("5", ((Node.Scalar) ((Node.Mapping) root.get("甲").orElseThrow()).get("二").orElseThrow()).text());
    }

    @Test void tellsValuesThatWantQuotes() {
        Node.Mapping root = read("甲: **重点**内容\n乙: 一是: 二是\n丙: \"引\"后\n丁: 1\n");
        assertEquals(List.of("yaml.quote-value", "yaml.quote-value", "yaml.quote-value"), ids());
        assertEquals("**重点**内容|一是: 二是|\"引\"后|1", values(root));
        assertEquals("1:10", at(root, "甲", "内容"));
    }

    @Test void tellsAliasesAndTags() {
        read("甲: &a 1\n乙: !b 2\n丙: *a\n");
        assertEquals(List.of("yaml.alias", "yaml.tag", "yaml.alias"), ids());
    }

    @Test void tellsWhatItCannotRead() {
        assertEquals(Optional.empty(), Source.read("f.yaml", bytes("甲: 1\n乙: {一: 2\n丙: 3\n"), findings));
        Finding f = only("yaml.syntax");
        assertEquals("f.yaml:2:4", f.places().get(0).toString());
        assertTrue(f.message().contains("乙: {一: 2"), f.message());
    }

    @Test void tellsTextLostToComments() {
        read("甲: 发布了公众号文章 #礼贤 若干\n乙: 发布了公众号文章若干 # 说明\n丙: 18 #x\n");
        assertEquals(List.of("yaml.comment"), ids());
    }

    @Test void tellsGbkFilesAndReadsOn() {
        Optional<Node> root = Source.read("f.yaml", "甲: 一".getBytes(Charset.forName("GBK")), findings);
        assertEquals("一", values((Node.Mapping) root.orElseThrow()));
        assertTrue(only("yaml.encoding").message().contains("GBK"));
    }

    @Test void tellsUtf16Files() {
        byte[] text = "\uFEFF甲: 1\n乙: 2\n丙: 3\n".getBytes(StandardCharsets.UTF_16LE);
        assertEquals("1|2|3", values((Node.Mapping) Source.read("f.yaml", text, findings).orElseThrow()));
        assertTrue(only("yaml.encoding").message().contains("UTF-16"));
    }

    @Test void tellsBinaryFiles() {
        assertEquals(Optional.empty(), Source.read("f.docx", new byte[] {0x50, 0x4B, 3, 4, (byte) 0xFF, (byte) 0xFF,
                0x20}, findings));
        only("yaml.encoding");
    }

    @Test void acceptsByteOrderMarkAndWindowsLineEnds() {
        Node.Mapping root = read("\uFEFF甲: 1\r\n乙: |\r\n  一\r\n  二\r\n");
        assertEquals("1|一\n二\n", values(root));
        assertEquals("4:3", at(root, "乙", "二"));
        assertEquals(List.of(), ids());
    }

    @Test void tellsControlCharacters() {
        Node.Mapping root = read("甲: a\u0001b\n乙: \"a\\u0002b\"\n丙: a\u2028b\n丁: 好\uFFFE\n");
        assertEquals(List.of("yaml.control-character", "yaml.control-character", "yaml.control-character",
                "yaml.control-character"), ids());
        assertEquals("1:5 3:5 4:5 2:6", points());
        assertEquals("a b", ((Node.Scalar) root.get("甲").orElseThrow()).text());
    }

    @Test void tellsEmptyFiles() {
        assertEquals(Optional.empty(), Source.read("f.yaml", bytes("\n# 说明\n"), findings));
        only("yaml.empty");
    }

    @Test void tellsASecondDocument() {
        read("甲: 1\n---\n乙: 2\n");
        only("yaml.second-document");
    }

    @Test void boundsDepthAndSize() {
        Source.read("f.yaml", bytes("甲: " + "[".repeat(60) + "]".repeat(60)), findings);
        assertEquals(List.of("yaml.too-deep"), ids().stream().distinct().toList());
        Findings large = new Findings();
        assertEquals(Optional.empty(), Source.read("f.yaml", new byte[5_000_000], large));
        assertEquals("yaml.too-large", large.all().get(0).id());
    }

    @Test void refusesListsAsRootAndAsName() {
        Source.read("f.yaml", bytes("- 1\n"), findings);
        only("yaml.root");
        Findings key = new Findings();
        Source.read("f.yaml", bytes("{[a]: 1}\n"), key);
        assertEquals("yaml.key", key.all().get(0).id());
    }

    @Test void tellsAllMistakesAtOnce() {
        read("甲： 1\n乙:2\n丁: {一：1，二: 2}\n戊: *重\n");
        assertTrue(ids().containsAll(List.of("yaml.fullwidth-colon", "yaml.colon-space", "yaml.fullwidth-comma",
                "yaml.alias")), ids().toString());
    }

    private Node.Mapping read(String yaml) {
        return (Node.Mapping) Source.read("f.yaml", bytes(yaml), findings)
                .orElseThrow(() -> new AssertionError(yaml + findings.all()));
    }

    private static byte[] bytes(String yaml) {
        return yaml.getBytes(StandardCharsets.UTF_8);
    }

    private static String values(Node.Mapping root) {
        List<String> out = new ArrayList<>();
        root.entries().forEach(e -> out.add(e.value() instanceof Node.Scalar s ? s.text() : e.value().toString()));
        return String.join("|", out);
    }

    private static String at(Node.Mapping root, String key, String part) {
        Node.Scalar s = (Node.Scalar) root.get(key).orElseThrow();
        return point(s.at(s.text().indexOf(part)));
    }

    private static String point(org.nianbao.finding.Place.Data place) {
        return place.line() + ":" + place.column();
    }

    private List<String> ids() {
        return findings.all().stream().map(Finding::id).toList();
    }

    private String points() {
        return String.join(" ", findings.all().stream()
                .map(f -> point((org.nianbao.finding.Place.Data) f.places().get(0))).toList());
    }

    private Finding only(String id) {
        assertEquals(List.of(id), ids(), () -> findings.all().toString());
        return findings.all().get(0);
    }
}
