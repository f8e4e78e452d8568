package org.nianbao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import picocli.CommandLine;

/** Makes the commands with what they share: where the program lives and where it prints. */
final class Commands implements CommandLine.IFactory {
    private final Path home;
    private final PrintStream out;
    private final PrintStream err;

    Commands(Path home, PrintStream out, PrintStream err) {
        this.home = home;
        this.out = out;
        this.err = err;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == BuildCommand.class) return type.cast(new BuildCommand(home, out, err));
        if (type == CheckCommand.class) return type.cast(new CheckCommand(home, out, err));
        if (type == TemplateCommand.class) return type.cast(new TemplateCommand(home, out, err));
        if (type == SchemaCommand.class) return type.cast(new SchemaCommand(home, out));
        if (type == DiffCommand.class) return type.cast(new DiffCommand(home, out, err));
        return CommandLine.defaultFactory().create(type);
    }
}
