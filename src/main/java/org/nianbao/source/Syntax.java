package org.nianbao.source;

import org.nianbao.finding.Finding;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A YAML error that is no known typing habit, told in Chinese with the line quoted. */
final class Syntax {
    private Syntax() {}

    static Finding finding(Text text, MarkedYAMLException error) {
        int index = error.getProblemMark() == null ? 0 : Math.min(error.getProblemMark().getIndex(), text.length());
        String problem = error.getProblem() == null ? "" : error.getProblem();
        String context = error.getContext() == null ? "" : error.getContext();
        // What is left open is found at the file's end; the place to look at is where it was opened.
        boolean open = error.getContextMark() != null
                && (context.contains("quoted scalar") || context.contains("flow mapping")
                        || context.contains("flow sequence"));
        if (open) index = Math.min(error.getContextMark().getIndex(), text.length());
        String whole = text.line(text.lineOf(index)).text();
        String line = Repair.quoted(whole);
        return Finding.error("yaml.syntax", text.place(index), "这里读不下去：" + line, hint(problem, context, whole));
    }

    private static String hint(String problem, String context, String line) {
        if (context.contains("quoted scalar")) return "引号没有成对：从这里开始的引号要在值的末尾关上；文字里的引号用中文引号“”。";
        if (context.contains("flow") && line.contains("${")) return "花括号里的值如果引用了“${…}”，要把整个值用单引号括起来。";
        if (context.contains("flow mapping")) return "花括号没有成对，或者少了逗号：写成“{名称: 数, 名称: 数}”。";
        if (context.contains("flow sequence")) return "方括号没有成对，或者少了逗号：写成“[甲, 乙]”。";
        if (context.contains("block scalar")) return "“|”后面不能再写文字；文字从下一行缩进写起。";
        if (problem.contains("mapping values are not allowed")) return "检查这一行和上一行：冒号是不是半角、后面有没有空格，缩进是不是和同级的行对齐。";
        if (problem.contains("could not find expected ':'")) return "这一行少了半角冒号；文字分成几行写时，先写“名称: |”，文字从下一行缩进写起。";
        if (context.contains("block mapping") || context.contains("block collection")) {
            return "检查缩进：同一级的行要左边对齐，下一级多缩进两个空格。";
        }
        return "检查这一行的缩进、冒号和引号。";
    }
}
