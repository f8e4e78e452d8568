package org.nianbao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nianbao.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** For editors that complete keys. */
@Command(name = SchemaCommand.NAME, aliases = SchemaCommand.ALIAS, header = "输出数据文件的 JSON Schema，供编辑器提示和补全键名。",
        description = {"", "例如：nianbao schema > nianbao.schema.json，再在数据文件第一行写",
            "# yaml-language-server: $schema=nianbao.schema.json"})
final class SchemaCommand implements Callable<Integer> {
    static final String NAME = "schema";
    static final String ALIAS = "结构";

    private final Path home;
    private final PrintStream out;

    @Option(names = "--form", paramLabel = "格式文件夹", description = "form.yaml 所在的文件夹；不写时用 templates 里最新的格式。")
    private Path form;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "显示本说明。")
    private boolean help;

    SchemaCommand(Path home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        Templates templates = Templates.at(home);
        out.println(templates.schema(form == null ? templates.newestForm() : form));
        return 0;
    }
}
