package org.nianbao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nianbao.Nianbao;
import org.nianbao.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = CheckCommand.NAME, aliases = CheckCommand.ALIAS, header = "检查数据文件，只列出发现的问题，不写文件。",
        description = {"", "退出码：0 没有错误（可以有警告和提示）；1 有错误；2 用法不对或读不了文件。"})
final class CheckCommand implements Callable<Integer> {
    static final String NAME = "check";
    static final String ALIAS = "检查";

    private final Path home;
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(arity = "1..*", paramLabel = "数据文件", description = "一个或多个 YAML 数据文件。")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--last-year", paramLabel = "上年数据文件",
            description = "上一年的数据文件，用来核对结转、有效件数等；不写时在同一文件夹里按机关和年度自动查找。")
    private Path lastYear;

    @Option(names = "--json", description = "用 JSON 输出结果，供其他程序读取。")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "显示本说明。")
    private boolean help;

    CheckCommand(Path home, PrintStream out, PrintStream err) {
        this.home = home;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws Exception {
        Nianbao nianbao = Nianbao.at(home);
        List<Json.Result> results = new ArrayList<>();
        for (Path file : files) {
            Outcome outcome = nianbao.check(file, Optional.ofNullable(lastYear));
            results.add(new Json.Result(outcome.file(), outcome.findings(), List.of(), 0));
            if (json) continue;
            new Printer(out).findings(outcome.findings());
            err.println(file + "：" + Printer.count(outcome.findings()) + "。");
        }
        if (json) Json.print(out, results);
        return results.stream().anyMatch(Json.Result::faulty) ? Main.FAULTY : 0;
    }
}
