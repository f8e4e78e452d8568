package org.nianbao.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nianbao.Templates;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import picocli.CommandLine.Model.CommandSpec;

/** For those who change a template in Word. */
final class TemplateCommand {
    static final String NAME = "template";
    static final String ALIAS = "模板";

    private final Path home;
    private final PrintStream out;
    private final PrintStream err;

    TemplateCommand(Path home, PrintStream out, PrintStream err) {
        this.home = home;
        this.out = out;
        this.err = err;
    }

    CommandSpec command() {
        return new Arguments(null, NAME, "检查模板，或列出模板里能用的名称。").command(ALIAS)
                .addSubcommand("check", new Check().arguments.command("检查"))
                .addSubcommand("fields", new Fields().arguments.command("名称"));
    }

    private final class Check implements Callable<Integer> {
        private final Arguments arguments = new Arguments(this, "check", "检查一个模板是否写得对、是否与格式相符。",
                "", "退出码：0 没有错误；1 有错误；2 用法不对或读不了文件。");
        private final Argument<Path> template = arguments.file(0, "模板文件", "Word 模板（.docx）。");
        private final Argument<Path> form = arguments.path("--form", "格式文件夹",
                "form.yaml 所在的文件夹；不写时先看模板旁边，再用 templates 里最新的格式。");
        private final Argument<Path> marked = arguments.path("--mark-errors", "文件", "另存一份模板，把每个问题用 Word 批注标在出问题的地方。");
        private final Argument<Boolean> json = arguments.flag("--json", "用 JSON 输出结果，供其他程序读取。");

        @Override
        public Integer call() throws Exception {
            Templates templates = Templates.at(home);
            Path file = template.value();
            List<Finding> findings = templates.check(file, form.given() ? form.value() : templates.formFor(file));
            Json.Result result = new Json.Result(file.toString(), findings, List.of(), 0);
            if (json.value()) {
                Json.print(out, List.of(result));
            } else {
                new Printer(out).findings(findings);
                err.println(file + "：" + Printer.count(findings) + "。");
            }
            Optional<byte[]> copy = marked.given() ? templates.marked(file, findings) : Optional.empty();
            if (copy.isPresent()) {
                Files.write(marked.value(), copy.get());
                err.println("已把问题标在 " + marked.value() + " 里。");
            }
            return result.faulty() ? Main.FAULTY : 0;
        }
    }

    private final class Fields implements Callable<Integer> {
        private final Arguments arguments = new Arguments(this, "fields", "列出模板里能用的全部名称、含义，以及某份报告中的值。");
        private final Argument<Path> data = arguments.file(0, "数据文件", "一份 YAML 数据文件；它写明了用哪种格式。");

        @Override
        public Integer call() throws Exception {
            Findings findings = new Findings();
            String file = data.value().toString();
            List<Templates.Name> names = Templates.at(home).names(file, Files.readAllBytes(data.value()), findings);
            for (Templates.Name name : names) out.println("${" + name.name() + "}\t" + name.meaning() + "\t" + name.value());
            if (names.isEmpty()) new Printer(out).findings(findings.all());
            return names.isEmpty() ? Main.FAULTY : 0;
        }
    }
}
