package org.nianbao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.nianbao.Nianbao;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code nianbao}: the command line. */
public final class Main {
    /** Some finding is an error; nothing was written for that file. */
    static final int FAULTY = 1;
    /** The command was misused, or a file could not be read or written. */
    static final int MISUSED = 2;

    private static final List<String> HELP = List.of("help", "帮助");

    private Main() {}

    public static void main(String[] arguments) {
        // Groovy's closures, and values of kinds that no option has: picocli would look for their classes at each start.
        System.setProperty("picocli.disable.closures", "true");
        System.setProperty("picocli.converters.excludes", ".*");
        Charset console = console();
        Standard standard = new Standard();
        PrintStream out = new PrintStream(standard, false, console);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, console);
        int code = run(home(), out, err, arguments);
        out.flush();
        if (standard.fault().isPresent()) {
            err.println("错误：要输出的内容没有写全（" + standard.fault().get() + "）。");
            code = MISUSED;
        }
        System.exit(code);
    }

    /** One run of the program, without touching the process: for tests, and for programs that embed it. */
    static int run(Path home, PrintStream out, PrintStream err, String... typed) {
        String[] arguments = meant(typed);
        List<CommandSpec> commands = new Commands(home, out, err).typed(arguments);
        CommandLine line = new CommandLine(program());
        for (CommandSpec command : commands) line.addSubcommand(command);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setParameterExceptionHandler(new Misuse());
        line.setExecutionExceptionHandler(new Failure());
        if (arguments.length == 0) {
            line.usage(line.getErr());
            return MISUSED;
        }
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println("错误：" + Failure.MEMORY);
            return MISUSED;
        }
    }

    /** {@code help} is no command of its own: {@code help build} is {@code build --help}. */
    private static String[] meant(String... typed) {
        if (typed.length == 0 || !HELP.contains(typed[0])) return typed;
        String[] meant = Arrays.copyOfRange(typed, 1, typed.length + 1);
        meant[typed.length - 1] = "--help";
        return meant;
    }

    private static CommandSpec program() {
        Arguments arguments = new Arguments(null, "nianbao", "由一个 YAML 文件生成机关年度报告的 Word 与 PDF。");
        CommandSpec program = arguments.command().version("nianbao " + Nianbao.VERSION);
        program.addOption(OptionSpec.builder("-V", "--version").versionHelp(true).description("显示版本。").build());
        program.usageMessage().footer("",
                "退出码：0 成功（可以有警告和提示）；1 数据或模板有错误，没有写出文件；2 命令用法不对，或文件读写失败。",
                "每个命令的用法：nianbao 命令 --help");
        return program;
    }

    /** The folder that holds templates and fonts: said by the launcher, or the one the jar's folder lies in. */
    private static Path home() {
        String said = System.getProperty("nianbao.home");
        return said == null ? Path.of("").toAbsolutePath() : Path.of(said);
    }

    /**
     * The encoding of the console. A Windows console has its own code page; elsewhere the launcher has seen to a UTF-8
     * locale, and a pipe to another program is UTF-8 in any case.
     */
    private static Charset console() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        String own = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        return windows && System.console() != null && own != null ? Charset.forName(own) : StandardCharsets.UTF_8;
    }
}
