package org.nianbao.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nianbao.Templates;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** For those who change a template in Word. */
@Command(name = TemplateCommand.NAME, aliases = TemplateCommand.ALIAS, header = "检查模板，或列出模板里能用的名称。", synopsisSubcommandLabel = "命令")
final class TemplateCommand implements Runnable {
    static final String NAME = "template";
    static final String ALIAS = "模板";

    private final Path home;
    private final PrintStream out;
    private final PrintStream err;

    @Spec private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "显示本说明。")
    private boolean help;

    TemplateCommand(Path home, PrintStream out, PrintStream err) {
        this.home = home;
        this.out = out;
        this.err = err;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no subcommand");
    }

    @Command(name = "check", aliases = "检查", header = "检查一个模板是否写得对、是否与格式相符。",
            description = {"", "退出码：0 没有错误；1 有错误；2 用法不对或读不了文件。"})
    int check(
            @Parameters(paramLabel = "模板文件", description = "Word 模板（.docx）。") Path template,
            @Option(names = "--form", paramLabel = "格式文件夹",
                    description = "form.yaml 所在的文件夹；不写时先看模板旁边，再用 templates 里最新的格式。") Path form,
            @Option(names = "--mark-errors", paramLabel = "文件",
                    description = "另存一份模板，把每个问题用 Word 批注标在出问题的地方。") Path marked,
            @Option(names = "--json", description = "用 JSON 输出结果，供其他程序读取。") boolean json,
            @Option(names = {"-h", "--help"}, usageHelp = true, description = "显示本说明。") boolean help) throws Exception {
        Templates templates = Templates.at(home);
        List<Finding> findings = templates.check(template, form == null ? templates.formFor(template) : form);
        Json.Result result = new Json.Result(template.toString(), findings, List.of(), 0);
        if (json) {
            Json.print(out, List.of(result));
        } else {
            new Printer(out).findings(findings);
            err.println(template + "：" + Printer.count(findings) + "。");
        }
        Optional<byte[]> copy = marked == null ? Optional.empty() : templates.marked(template, findings);
        if (copy.isPresent()) {
            Files.write(marked, copy.get());
            err.println("已把问题标在 " + marked + " 里。");
        }
        return result.faulty() ? Main.FAULTY : 0;
    }

    @Command(name = "fields", aliases = "名称", header = "列出模板里能用的全部名称、含义，以及某份报告中的值。")
    int fields(
            @Parameters(paramLabel = "数据文件", description = "一份 YAML 数据文件；它写明了用哪种格式。") Path data,
            @Option(names = {"-h", "--help"}, usageHelp = true, description = "显示本说明。") boolean help) throws Exception {
        Findings findings = new Findings();
        List<Templates.Name> names = Templates.at(home).names(data.toString(), Files.readAllBytes(data), findings);
        for (Templates.Name name : names) out.println("${" + name.name() + "}\t" + name.meaning() + "\t" + name.value());
        if (names.isEmpty()) new Printer(out).findings(findings.all());
        return names.isEmpty() ? Main.FAULTY : 0;
    }
}
