package org.nianbao.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command that was typed wrongly: says what is wrong and how the command is used, in Chinese. */
final class Misuse implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine line = fault.getCommandLine();
        PrintWriter err = line.getErr();
        err.println("错误：" + sentence(fault));
        err.println("用法：" + line.getHelp().synopsis(0).strip());
        err.println("详细说明：" + line.getCommandSpec().qualifiedName() + " --help");
        return Main.MISUSED;
    }

    private static String sentence(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String typed = String.join(" ", unmatched.getUnmatched());
            List<String> near = unmatched.getSuggestions();
            String kind = unmatched.isUnknownOption() ? "不认识的选项 " : "不认识的命令或参数 ";
            return kind + typed + (near.isEmpty() ? "。" : "。您是不是要输入 " + String.join(" 或 ", near) + "？");
        }
        if (fault instanceof MissingParameterException missing) {
            return "缺少 " + missing.getMissing().stream().map(Misuse::name).collect(Collectors.joining("、")) + "。";
        }
        if (fault instanceof OverwrittenOptionException twice) return name(twice.getOverwritten()) + " 写了不止一次。";
        if (fault.getArgSpec() != null) {
            String value = fault.getValue() == null ? "" : "“" + fault.getValue() + "”";
            return name(fault.getArgSpec()) + " 的值" + value + "不对。";
        }
        if (!fault.getCommandLine().getSubcommands().isEmpty()) {
            return "请在后面写明要做什么：" + String.join("、", fault.getCommandLine().getSubcommands().keySet()) + "。";
        }
        if (fault instanceof CommandLine.MutuallyExclusiveArgsException) return "用法里用“|”隔开的选项只能写一个。";
        // Picocli's own sentences are English; those of the commands are not.
        String said = fault.getMessage();
        return said != null && said.codePoints().anyMatch(Character::isIdeographic) ? said + "。" : "命令写得不对。";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
