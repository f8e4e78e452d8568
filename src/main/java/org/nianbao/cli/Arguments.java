package org.nianbao.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;

/**
 * What a command takes, and what its help says of it. Told to picocli by plain calls: to find the same in annotations took a
 * tenth of a short run.
 */
final class Arguments {
    private final CommandSpec command;
    private final List<ArgSpec> declared = new ArrayList<>();

    /**
     * @param run         what the command does; null where it only has commands of its own
     * @param header      the command in one line, also for the list of commands
     * @param description further lines
     */
    Arguments(Callable<Integer> run, String name, String header, String... description) {
        command = CommandSpec.wrapWithoutInspection(run).name(name);
        UsageMessageSpec usage = command.usageMessage().header(header).description(description);
        usage.synopsisHeading("用法：").parameterListHeading("%n参数：%n").optionListHeading("%n选项：%n").commandListHeading("%n命令：%n");
        usage.synopsisSubcommandLabel("命令").width(100).adjustLineBreaksForWideCJKCharacters(true);
    }

    /** @param names separated by commas, here and below */
    Argument<Boolean> flag(String names, String description) {
        return declare(option(names, description).type(boolean.class).build(), false);
    }

    Argument<Path> path(String names, String label, String description) {
        return declare(file(names, label, description).build(), null);
    }

    /** A file or folder that must be named. */
    Argument<Path> needed(String names, String label, String description) {
        return declare(file(names, label, description).required(true).build(), null);
    }

    Argument<Integer> number(String names, String label, String description) {
        return declare(option(names, description).paramLabel(label).type(Integer.class).build(), null);
    }

    /** The one file at this place behind the command, counted from 0. */
    Argument<Path> file(int index, String label, String description) {
        return declare(parameter(label, description).index(String.valueOf(index)).type(Path.class).converters(new ToPath()).build(), null);
    }

    /** The word at this place behind the command, counted from 0. */
    Argument<String> word(int index, String label, String description) {
        return declare(parameter(label, description).index(String.valueOf(index)).type(String.class).build(), null);
    }

    /** At least one file. */
    Argument<List<Path>> files(String label, String description) {
        PositionalParamSpec.Builder files = parameter(label, description).arity("1..*").converters(new ToPath());
        return declare(files.type(List.class).auxiliaryTypes(Path.class).build(), List.of());
    }

    /** No more than one of these can be written. */
    void exclusive(Argument<?>... choice) {
        ArgGroupSpec.Builder group = ArgGroupSpec.builder();
        for (Argument<?> argument : choice) group.addArg(argument.spec());
        // The options know their group from here on.
        group.build();
    }

    private static OptionSpec.Builder option(String names, String description) {
        return OptionSpec.builder(names.split(",")).description(description);
    }

    private static OptionSpec.Builder file(String names, String label, String description) {
        return option(names, description).paramLabel(label).type(Path.class).converters(new ToPath());
    }

    private static PositionalParamSpec.Builder parameter(String label, String description) {
        return PositionalParamSpec.builder().required(true).paramLabel(label).description(description);
    }

    private <T> Argument<T> declare(ArgSpec spec, T otherwise) {
        declared.add(spec);
        return new Argument<>(spec, otherwise);
    }

    /** The command, once all it takes is declared. */
    CommandSpec command(String... aliases) {
        for (ArgSpec spec : declared) {
            if (spec.group() == null) command.add(spec);
            else if (!command.argGroups().contains(spec.group())) command.addArgGroup(spec.group());
        }
        return command.aliases(aliases).addOption(option("-h,--help", "显示本说明。").usageHelp(true).build());
    }

    /** That the command was misused in a way which picocli does not know of. */
    ParameterException misused(String how) {
        return new ParameterException(command.commandLine(), how);
    }

    /** A name that no file can have is told as a wrong value. */
    private static final class ToPath implements ITypeConverter<Path> {
        @Override
        public Path convert(String typed) {
            return Path.of(typed);
        }
    }
}
