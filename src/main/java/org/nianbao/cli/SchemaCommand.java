package org.nianbao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nianbao.Templates;
import picocli.CommandLine.Model.CommandSpec;

/** For editors that complete keys. */
final class SchemaCommand implements Callable<Integer> {
    static final String NAME = "schema";
    static final String ALIAS = "结构";

    private final Path home;
    private final PrintStream out;

    private final Arguments arguments = new Arguments(this, NAME, "输出数据文件的 JSON Schema，供编辑器提示和补全键名。",
            "", "例如：nianbao schema > nianbao.schema.json，再在数据文件第一行写", "# yaml-language-server: $schema=nianbao.schema.json");
    private final Argument<Path> form = arguments.path("--form", "格式文件夹", "form.yaml 所在的文件夹；不写时用 templates 里最新的格式。");

    SchemaCommand(Path home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    CommandSpec command() {
        return arguments.command(ALIAS);
    }

    @Override
    public Integer call() throws Exception {
        Templates templates = Templates.at(home);
        out.println(templates.schema(form.given() ? form.value() : templates.newestForm()));
        return 0;
    }
}
