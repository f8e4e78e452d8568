package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the launcher tells Java, read from it, so that peers and looks inside have the same.
 *
 * @param one  for one report
 * @param many for many
 */
record Flags(List<String> one, List<String> many) {
    private static final Pattern LINE = Pattern.compile("(?m)^(\\[ -n \"\\$many\" ] && )?flags=\"(.*)\"$");
    private static final Pattern FLAG = Pattern.compile("-X[^ \"]+");

    static Flags of(Place place) throws IOException {
        List<String> one = new ArrayList<>();
        List<String> many = new ArrayList<>();
        Matcher lines = LINE.matcher(Files.readString(place.launcher()));
        while (lines.find()) {
            Matcher flags = FLAG.matcher(lines.group(2));
            while (flags.find()) (lines.group(1) == null ? one : many).add(flags.group());
        }
        if (one.isEmpty() || many.isEmpty()) throw new IOException("the launcher's flags are not where they were");
        return new Flags(List.copyOf(one), List.copyOf(many));
    }
}
