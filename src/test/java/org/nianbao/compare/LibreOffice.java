package org.nianbao.compare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * LibreOffice as a second opinion: lays Word files out with our fonts standing in for the official faces, in a profile
 * of its own that is thrown away.
 */
public final class LibreOffice {
    /** Official family name, and the family of ours that serves it, as in fonts/faces.txt. */
    private static final String[][] FACES = {
        {"方正小标宋简体", "Gongwen Title Song"},
        {"方正小标宋_GBK", "Gongwen Title Song"},
        {"仿宋_GB2312", "Gongwen FangSong"},
        {"仿宋", "Gongwen FangSong"},
        {"黑体", "Gongwen Hei"},
        {"SimHei", "Gongwen Hei"},
        {"楷体_GB2312", "Gongwen Kai"},
        {"楷体", "Gongwen Kai"},
        {"宋体", "Noto Serif SC"},
        {"SimSun", "Noto Serif SC"},
        {"Times New Roman", "Liberation Serif"}};

    private LibreOffice() {}

    public static boolean installed() {
        return onPath("soffice");
    }

    static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /**
     * Makes a PDF of each Word file, all in one run of the program.
     *
     * @param folder takes the PDFs, each under its document's name
     */
    static void convert(List<Path> documents, Path folder) throws IOException, InterruptedException {
        convert(documents, "pdf", folder);
    }

    /** The same to another format: {@code docx}, {@code txt:Text (encoded):UTF8}. */
    public static void convert(List<Path> documents, String format, Path folder)
            throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("office");
        try {
            convert(documents, format, folder, work);
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
            }
        }
    }

    private static void convert(List<Path> documents, String format, Path folder, Path work)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--convert-to", format, "--outdir", folder.toString()));
        documents.forEach(d -> arguments.add(d.toString()));
        String log = run(work, arguments);
        for (Path document : documents) {
            if (!Files.exists(made(document, format, folder))) {
                throw new IOException("LibreOffice made nothing of " + document + ": " + log);
            }
        }
    }

    /** @return what the program printed */
    private static String run(Path work, List<String> arguments) throws IOException, InterruptedException {
        Path conf = work.resolve("fonts.conf");
        Files.writeString(conf, fontConfig(Path.of("fonts").toAbsolutePath(), work.resolve("cache")));
        List<String> command = new ArrayList<>(List.of("soffice", "-env:UserInstallation="
                + work.resolve("profile").toUri(), "--headless", "--norestore"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("FONTCONFIG_FILE", conf.toString());
        builder.environment().put("HOME", work.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("STEPS", work.resolve("steps").toString());
        Path log = work.resolve("log");
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(400, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("LibreOffice did not finish");
        }
        if (process.exitValue() != 0) throw new IOException("LibreOffice failed: " + Files.readString(log));
        return Files.readString(log);
    }

    /**
     * A Word file, a command of the user interface to be given to it ({@code AcceptAllTrackedChanges}; empty for none), and where
     * the result is to be saved as a Word file. Paths have plain ASCII names.
     */
    public record Step(Path document, String command, Path result) {}

    /** Does as a user would who opens each document, gives the command and saves; all in one run of the program. */
    public static void edit(List<Step> steps) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("office");
        try {
            StringBuilder list = new StringBuilder();
            for (Step s : steps) {
                list.append(s.document().toUri()).append('*').append(s.command()).append('*').append(s.result().toUri()).append('\n');
            }
            Files.writeString(work.resolve("steps"), list);
            // The first start lays the profile out and would overwrite the macro.
            run(work, List.of("--terminate_after_init"));
            Path module = work.resolve("profile/user/basic/Standard/Module1.xba");
            if (!Files.exists(module)) throw new IOException("LibreOffice has no place for macros: " + module);
            Files.writeString(module, MACRO);
            String log = run(work, List.of("macro:///Standard.Module1.Edit"));
            for (Step s : steps) {
                if (!Files.exists(s.result())) throw new IOException("LibreOffice did not make " + s.result() + ": " + log);
            }
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
            }
        }
    }

    private static final String MACRO = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
            Sub Edit
              Dim entry As String, parts, doc, none()
              Dim hidden(0) As New com.sun.star.beans.PropertyValue
              Dim word(0) As New com.sun.star.beans.PropertyValue
              hidden(0).Name = "Hidden" : hidden(0).Value = True
              word(0).Name = "FilterName" : word(0).Value = "MS Word 2007 XML"
              Open Environ("STEPS") For Input As #1
              Do While Not EOF(1)
                Line Input #1, entry
                parts = Split(entry, "*")
                doc = StarDesktop.loadComponentFromURL(parts(0), "_blank", 0, hidden())
                If parts(1) &lt;&gt; "" Then
                  createUnoService("com.sun.star.frame.DispatchHelper").executeDispatch( _
                    doc.CurrentController.Frame, ".uno:" &amp; parts(1), "", 0, none())
                End If
                doc.storeToURL(parts(2), word())
                doc.close(True)
              Loop
              Close #1
              StarDesktop.terminate()
            End Sub
            </script:module>
            """;

    static Path pdf(Path document, Path folder) {
        return made(document, "pdf", folder);
    }

    private static Path made(Path document, String format, Path folder) {
        String extension = format.contains(":") ? format.substring(0, format.indexOf(':')) : format;
        return folder.resolve(document.getFileName().toString().replaceFirst("\\.docx$", "." + extension));
    }

    private static String fontConfig(Path fonts, Path cache) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig>
                """);
        xml.append("<dir>").append(fonts).append("</dir>\n<cachedir>").append(cache).append("</cachedir>\n");
        for (String[] face : FACES) {
            xml.append("<match target=\"pattern\"><test name=\"family\"><string>").append(face[0])
                    .append("</string></test><edit name=\"family\" mode=\"assign\" binding=\"same\"><string>")
                    .append(face[1]).append("</string></edit></match>\n");
        }
        return xml.append("</fontconfig>\n").toString();
    }
}
