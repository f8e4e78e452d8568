package org.nianbao.cli;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.nianbao.Nianbao;
import picocli.CommandLine.Model.CommandSpec;

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
     * A build gets ready on other threads while picocli is told of its options.
     */
    List<CommandSpec> typed(String... arguments) {
        CommandSpec named = arguments.length == 0 ? null : named(arguments);
        return named != null ? List.of(named) : List.of(build(), check(), begin(), diff(), template(), schema());
    }

    private CommandSpec named(String... arguments) {
        return switch (arguments[0]) {
            case BuildCommand.NAME, BuildCommand.ALIAS -> build(arguments);
            case CheckCommand.NAME, CheckCommand.ALIAS -> check();
            case NewCommand.NAME, NewCommand.ALIAS -> begin();
            case DiffCommand.NAME, DiffCommand.ALIAS -> diff();
            case TemplateCommand.NAME, TemplateCommand.ALIAS -> template();
            case SchemaCommand.NAME, SchemaCommand.ALIAS -> schema();
            default -> null;
        };
    }

    private CommandSpec build(String... arguments) {
        Nianbao nianbao = nianbao();
        if (arguments.length > 1) prepare(nianbao, arguments);
        return new BuildCommand(home, nianbao, out, err).command();
    }

    private Nianbao nianbao() {
        Nianbao nianbao = Nianbao.at(home);
        String memory = System.getProperty("nianbao.memory");
        if (memory != null) nianbao = nianbao.remembering(Path.of(memory));
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        // Seconds since 1970, as reproducible-builds.org lays down; anything else is not meant for us.
        if (epoch != null && epoch.matches("\\d{1,11}")) nianbao = nianbao.dated(Instant.ofEpochSecond(Long.parseLong(epoch)));
        return nianbao;
    }

    private static void prepare(Nianbao nianbao, String... arguments) {
        for (String argument : arguments) {
            if (!argument.endsWith(".yaml") && !argument.endsWith(".yml")) continue;
            try {
                nianbao.prepare(Path.of(argument));
            } catch (InvalidPathException notAFile) {
                // Told when the command line is read.
            }
            return;
        }
        nianbao.prepare();
    }

    private CommandSpec check() {
        return new CheckCommand(home, out, err).command();
    }

    private CommandSpec begin() {
        return new NewCommand(home, out, err).command();
    }

    private CommandSpec diff() {
        return new DiffCommand(home, out, err).command();
    }

    private CommandSpec template() {
        return new TemplateCommand(home, out, err).command();
    }

    private CommandSpec schema() {
        return new SchemaCommand(home, out).command();
    }
}
