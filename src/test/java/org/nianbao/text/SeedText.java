package org.nianbao.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The published report of 礼贤镇 for 2023, as a text extracted from its Word file: tables are lines that begin with a tab,
 * one cell each, rows parted by an empty line.
 *
 * <p>The faults of the extraction, and no others, are mended here:
 * <ol>
 *   <li>{@code [bookmark: _GoBack]} in front of a heading;
 *   <li>automatic Chinese numbers extracted as "2、 " and "（3）  " where the file shows 二、 and （三）;
 *   <li>spaces, NBSP and U+3000 round a cell's or a paragraph's text (indentation by hand);
 *   <li>a line break inside a cell's label (商业/企业);
 *   <li>empty lines, and the empty cells that continue a merge.
 * </ol>
 * The wording stays as published, typing errors included.
 */
public final class SeedText {
    private static final Path FILE = Path.of("src/test/resources/seed/lixian-2023.txt");
    private static final String CHINESE = "零一二三四五六七八九";

    private SeedText() {}

    public static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        boolean inTable = false;
        for (String line : Files.readString(FILE, StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith("\t")) {
                inTable = true;
                cells.add(line.substring(1));
            } else if (inTable && line.isEmpty()) {
                closeRow(rows, cells);
            } else if (inTable && !cells.isEmpty()) {
                cells.set(cells.size() - 1, cells.get(cells.size() - 1) + line);
            } else if (!strip(line).isEmpty()) {
                inTable = closeTable(blocks, rows);
                blocks.add(new Block.Paragraph(paragraph(line)));
            }
        }
        closeRow(rows, cells);
        closeTable(blocks, rows);
        return blocks;
    }

    private static void closeRow(List<List<String>> rows, List<String> cells) {
        List<String> texts = cells.stream().map(SeedText::cell).filter(text -> !text.isEmpty()).toList();
        if (!texts.isEmpty()) rows.add(texts);
        cells.clear();
    }

    private static boolean closeTable(List<Block> blocks, List<List<String>> rows) {
        if (!rows.isEmpty()) blocks.add(new Block.Table(rows));
        rows.clear();
        return false;
    }

    private static String paragraph(String line) {
        String text = strip(line.replace("[bookmark: _GoBack]", ""));
        if (text.length() > 2 && text.startsWith("、 ", 1) && Character.isDigit(text.charAt(0))) {
            return chinese(text.charAt(0)) + "、" + strip(text.substring(2));
        }
        return text;
    }

    private static String cell(String typed) {
        String text = strip(typed);
        if (text.matches("（[3-6]）\\s+.*")) return "（" + chinese(text.charAt(1)) + "）" + strip(text.substring(3));
        return text;
    }

    private static char chinese(char digit) {
        return CHINESE.charAt(digit - '0');
    }

    private static String strip(String text) {
        return text.replaceAll("^[\\s\u00a0\u3000]+|[\\s\u00a0\u3000]+$", "");
    }
}
