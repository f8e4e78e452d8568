package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class Machine {
    private Machine() {}

    static String description(Path root) throws IOException {
        StringBuilder out = new StringBuilder();
        out.append("- ").append(Runtime.getRuntime().availableProcessors()).append(" × ").append(field("/proc/cpuinfo", "model name"))
                .append(", ").append(Math.round(Double.parseDouble(field("/proc/meminfo", "MemTotal").split(" ")[0]) / 1048576)).append(" GB, ")
                .append(System.getProperty("os.name")).append(' ').append(System.getProperty("os.version")).append('\n');
        out.append("- Java ").append(Runtime.version()).append(" (").append(System.getProperty("java.vm.name")).append(")\n");
        out.append("- nianbao ").append(commit(root)).append('\n');
        line(out, Command.version("soffice", "--version"));
        String node = Command.version("node", "--version");
        if (!node.isEmpty()) line(out, "Node " + node);
        return out.toString();
    }

    private static void line(StringBuilder out, String text) {
        if (!text.isEmpty()) out.append("- ").append(text).append('\n');
    }

    private static String commit(Path root) {
        String commit = Command.version("git", "-C", root, "rev-parse", "--short", "HEAD");
        boolean changed = !Command.version("git", "-C", root, "status", "--porcelain", "--", "src/main", "pom.xml", "nianbao", "templates", "fonts").isEmpty();
        return commit.isEmpty() ? "of unknown commit" : commit + (changed ? " with changes" : "");
    }

    private static String field(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream().filter(l -> l.startsWith(name)).findFirst()
                .map(l -> l.substring(l.indexOf(':') + 1).strip()).orElse("?");
    }

    /** How many processes wanted a processor in the last minute: more than there are, and times are longer than they should be. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
