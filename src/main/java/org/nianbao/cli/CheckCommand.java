package org.nianbao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nianbao.Nianbao;
import org.nianbao.Outcome;
import picocli.CommandLine.Model.CommandSpec;

final class CheckCommand implements Callable<Integer> {
    static final String NAME = "check";
    static final String ALIAS = "检查";

    private final Path home;
    private final PrintStream out;
    private final PrintStream err;

    private final Arguments arguments = new Arguments(this, NAME, "检查数据文件，只列出发现的问题，不写文件。",
            "", "退出码：0 没有错误（可以有警告和提示）；1 有错误；2 用法不对或读不了文件。");
    private final Argument<List<Path>> files = arguments.files("数据文件", "一个或多个 YAML 数据文件。");
    private final Argument<Path> lastYear = arguments.path("--last-year", "上年数据文件",
            "上一年的数据文件，用来核对结转、有效件数等；不写时在同一文件夹里按机关和年度自动查找。");
    private final Argument<Boolean> json = arguments.flag("--json", "用 JSON 输出结果，供其他程序读取。");

    CheckCommand(Path home, PrintStream out, PrintStream err) {
        this.home = home;
        this.out = out;
        this.err = err;
    }

    CommandSpec command() {
        return arguments.command(ALIAS);
    }

    @Override
    public Integer call() throws Exception {
        Nianbao nianbao = Nianbao.at(home);
        List<Json.Result> results = new ArrayList<>();
        for (Path file : files.value()) {
            Outcome outcome = nianbao.check(file, Optional.ofNullable(lastYear.value()));
            results.add(new Json.Result(outcome.file(), outcome.findings(), List.of(), 0));
            if (json.value()) continue;
            new Printer(out).findings(outcome.findings());
            err.println(file + "：" + Printer.count(outcome.findings()) + "。");
        }
        if (json.value()) Json.print(out, results);
        return results.stream().anyMatch(Json.Result::faulty) ? Main.FAULTY : 0;
    }
}
