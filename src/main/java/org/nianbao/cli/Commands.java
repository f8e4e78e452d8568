package org.nianbao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The commands, made with what they share: where the program lives and where it prints. */
final class Commands {
    private final Path home;
    private final PrintStream out;
    private final PrintStream err;

    Commands(Path home, PrintStream out, PrintStream err) {
        this.home = home;
        this.out = out;
        this.err = err;
    }

    /**
     * The command that the first argument names, or all of them where it names none (for help, and to say what is meant).
     * Reading a command's options takes picocli a tenth of a short run. A build gets ready on other threads meanwhile.
     */
    List<Object> typed(String... arguments) {
        Object named = arguments.length == 0 ? null : named(arguments[0]);
        if (named instanceof BuildCommand build && arguments.length > 1) build.prepare();
        return named != null ? List.of(named) : List.of(build(), check(), diff(), template(), schema());
    }

    private Object named(String word) {
        return switch (word) {
            case BuildCommand.NAME, BuildCommand.ALIAS -> build();
            case CheckCommand.NAME, CheckCommand.ALIAS -> check();
            case DiffCommand.NAME, DiffCommand.ALIAS -> diff();
            case TemplateCommand.NAME, TemplateCommand.ALIAS -> template();
            case SchemaCommand.NAME, SchemaCommand.ALIAS -> schema();
            default -> null;
        };
    }

    private BuildCommand build() {
        return new BuildCommand(home, out, err);
    }

    private CheckCommand check() {
        return new CheckCommand(home, out, err);
    }

    private DiffCommand diff() {
        return new DiffCommand(home, out, err);
    }

    private TemplateCommand template() {
        return new TemplateCommand(home, out, err);
    }

    private SchemaCommand schema() {
        return new SchemaCommand(home, out);
    }
}
