package org.nianbao.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Chinese for the words that picocli brings along in English. */
final class Wording {
    private Wording() {}

    static void apply(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        spec.usageMessage().synopsisHeading("用法：");
        spec.usageMessage().parameterListHeading("%n参数：%n");
        spec.usageMessage().optionListHeading("%n选项：%n");
        spec.usageMessage().commandListHeading("%n命令：%n");
        spec.usageMessage().headerHeading("");
        spec.usageMessage().width(100);
        spec.usageMessage().adjustLineBreaksForWideCJKCharacters(true);
        spec.usageMessage().abbreviateSynopsis(false);
        line.getSubcommands().values().forEach(Wording::apply);
    }
}
