package org.nianbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nianbao.layout.doc.Inline;
import org.nianbao.layout.doc.ParagraphFormat.Align;
import org.nianbao.layout.doc.RunFormat;

/** What holds of every line, on text drawn by lot from what reports are made of. */
class LineRulesTest {
    private static final String NOT_FIRST = "、。，．：；！？）〕】》〉」』”’｝］％‰℃°·～々〃!%),.:;?]}㎡㎏²³";
    private static final String NOT_LAST = "（〔【《〈「『“‘｛［￥＄№±([{$＋－−";
    private static final String OPENING = "（《〈“";
    /** Of what is put between two characters, pt: the longest piece that may be pushed out is spread over half a line. */
    private static final double WIDEST = 12;
    /** What no line may divide. */
    private static final String[] WHOLE = {"——", "……", "1,234.56", "10.5%", "3‰", "±5℃", "２０２３", "１２．５％", "１，２３４",
        "12:30", "12：30", "2023-01-02", "100㎡", "5㎏", "￥1,234", "−5", "＋3％", "m²", "30°", "zwgk-a@a.cn", "www.a.cn/b", "Word",
        "PDF/A", "well", "（一）", "“一”", "《〈某〉》", "2023/2024", "re\u0301sume\u0301"};
    private static final String[] HAN = {"某", "镇", "人", "民", "政", "府", "年", "件", "〇", "Ａ", "①", "𠀀", "𫖯", "邊\uDB40\uDD00", "万元", "公开"};
    private static final String[] MARKS = {"，", "。", "、", "；", "：", "？", "！", "》", "）", "”", "，", "。", "》，", "”，", "）。", "’”", "……。",
        "？”", "《", "（", "“", "《“", "（《", "—", "～", "·", "”（", "，《", "％", "/", " ", "  ", "　", ")", "(", "\"", "/", "々", "〃"};

    /** Without the hint marks of both scripts are Western. */
    private static final RunFormat WESTERN = Setting.unhinted(Setting.TEXT);

    private final Setting s = new Setting();
    private final List<String> pieces = new ArrayList<>();

    private String drawn(Random random) {
        pieces.clear();
        StringBuilder out = new StringBuilder();
        int length = 10 + random.nextInt(120);
        boolean calm = true;
        for (int i = 0; i < length; i++) {
            int lot = random.nextInt(10);
            String[] from = lot < 6 || !calm ? HAN : lot < 8 ? MARKS : WHOLE;
            calm = from == HAN;
            String piece = from[random.nextInt(from.length)];
            pieces.add(piece);
            out.append(piece);
        }
        return out.toString();
    }

    @Test void linesKeepTheRules() {
        for (int seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            s.firstLine = random.nextBoolean() ? 20 : 0;
            s.gaps = random.nextBoolean();
            s.compressMarks = random.nextInt(4) > 0;
            s.align = random.nextInt(4) > 0 ? Align.JUSTIFIED : Align.LEFT;
            double measure = 220 + random.nextInt(150);
            String text = drawn(random);
            String at = "seed " + seed + ", " + measure + " pt: " + text;
            List<Line> lines = s.lines(measure, new Inline.Text(text, random.nextInt(4) == 0 ? WESTERN : Setting.TEXT, null));
            everyCharacterOnce(lines, text, at);
            edges(lines, at);
            whole(lines, at);
            for (Line line : lines) widths(line, measure, at);
        }
        assertTrue(s.findings.all().stream().allMatch(f -> f.id().equals("font.variant")), s.findings.all()::toString);
    }

    private static void everyCharacterOnce(List<Line> lines, String text, String at) {
        assertEquals(text.replace("\uDB40\uDD00", ""), Setting.text(lines), at);
    }

    private static String shown(Line line) {
        return Setting.text(List.of(line)).strip().replaceAll("^　+|　+$", "");
    }

    private static void edges(List<Line> lines, String at) {
        for (int i = 0; i < lines.size(); i++) {
            String shown = shown(lines.get(i));
            if (shown.isEmpty()) continue;
            String first = Character.toString(shown.codePointAt(0));
            String last = Character.toString(shown.codePointBefore(shown.length()));
            if (i > 0) assertTrue(!NOT_FIRST.contains(first) && !first.equals("/"), at + "\nbegins: " + shown);
            if (i + 1 < lines.size()) assertTrue(!NOT_LAST.contains(last) && !last.equals("/"), at + "\nends: " + shown);
        }
    }

    private void whole(List<Line> lines, String at) {
        List<Integer> ends = new ArrayList<>();
        int length = 0;
        for (Line line : lines) ends.add(length += Setting.text(List.of(line)).length());
        int from = 0;
        for (String piece : pieces) {
            String printed = piece.replace("\uDB40\uDD00", "");
            int to = from + printed.length();
            for (String whole : WHOLE) {
                if (!whole.equals(piece)) continue;
                for (int end : ends) assertTrue(end <= from || end >= to, at + "\ndivides " + piece);
            }
            from = to;
        }
    }

    private void widths(Line line, double measure, String at) {
        boolean justified = s.align == Align.JUSTIFIED && line.end() == Line.End.TEXT;
        double right = 0;
        int places = 0;
        for (Item.Glyphs run : Setting.glyphs(List.of(line))) {
            double x = run.x();
            assertTrue(x > -5.001, at + "\nleft of the margin: " + shown(line));
            int[] characters = run.text().codePoints().toArray();
            for (int i = 0; i < characters.length; i++) {
                int c = characters[i];
                double advance = run.advances()[i];
                double natural = run.face().advance(c) / 100.0;
                // A closing mark has its blank half behind it, an opening one before it, in the advance of its neighbour.
                boolean opens = i + 1 == characters.length || OPENING.indexOf(characters[i + 1]) >= 0;
                double least = (OPENING.indexOf(c) < 0 && Mark.halvable(c) ? natural / 2 : natural) - (opens ? 5 : 0);
                if (!Mark.extend(c)) {
                    assertTrue(advance > least - 0.001, at + "\nnarrow " + Character.toString(c) + ' ' + advance);
                    assertTrue(advance < natural + WIDEST, at + "\nwide " + Character.toString(c) + ' ' + advance + " in " + shown(line));
                }
                x += advance;
                if (!Character.isSpaceChar(c)) {
                    right = x;
                    places++;
                }
            }
        }
        assertTrue(right < measure + 0.03, at + "\ntoo wide by " + (right - measure) + ": " + shown(line));
        if (justified && places > 1) assertEquals(measure, right, 0.03, at + "\nnot filled: " + shown(line));
    }
}
