package org.nianbao.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nianbao.Nianbao;
import org.nianbao.change.NextYear;
import org.nianbao.finding.Findings;
import picocli.CommandLine.Model.CommandSpec;

/** Next year's data file from this year's. */
final class NewCommand implements Callable<Integer> {
    static final String NAME = "new";
    static final String ALIAS = "新建";

    private final Path home;
    private final PrintStream out;
    private final PrintStream err;

    private final Arguments arguments = new Arguments(this, NAME, "由上一年的数据文件建立新一年的数据文件。",
            "", "机关、格式等照抄，结转一类的数由上年的数算出；其余数字和文字空着，上年的文字附作注释。", "例如：nianbao new 2024 --from 某某镇2023.yaml");
    private final Argument<String> year = arguments.word(0, "年度", "新的年度，四位数字。");
    private final Argument<Path> from = arguments.needed("--from", "上年数据文件", "上一年的数据文件；有错误的要先改正。");
    private final Argument<Path> target = arguments.path("-o,--out", "文件", "写成这个文件；不写时放在上年文件旁边，名称里的年份换成新的。已经有的文件不会改动。");

    NewCommand(Path home, PrintStream out, PrintStream err) {
        this.home = home;
        this.out = out;
        this.err = err;
    }

    CommandSpec command() {
        return arguments.command(ALIAS);
    }

    @Override
    public Integer call() throws Exception {
        Path last = from.value();
        Findings findings = new Findings();
        Optional<NextYear.Begun> begun = Nianbao.at(home).next(last.toString(), Files.readAllBytes(last), year.value(), findings);
        new Printer(out).findings(findings.all());
        if (begun.isEmpty()) return Main.FAULTY;
        Path file = target.given() ? target.value() : beside(last);
        try {
            write(file, begun.get().text());
        } catch (FileAlreadyExistsException e) {
            err.println("错误：" + file + " 已经有了，没有改动。用 -o 写成别的名称。");
            return Main.MISUSED;
        }
        out.println("已建立 " + file);
        err.println("由上年的数算出 " + begun.get().carried() + " 行，请核对；其余待填，填好后用 nianbao check 检查。");
        return 0;
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    }

    /** The same name with the new year; where it holds no year, the year behind it. */
    private Path beside(Path last) {
        String name = last.getFileName().toString();
        String before = String.valueOf(Integer.parseInt(year.value()) - 1);
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        String next = name.contains(before) ? name.replace(before, year.value())
                : name.substring(0, dot) + year.value() + name.substring(dot);
        return last.resolveSibling(next);
    }
}
