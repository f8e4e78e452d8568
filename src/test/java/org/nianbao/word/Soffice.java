package org.nianbao.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice as a second reader, with the shipped fonts under the names the templates use. */
final class Soffice {
    private static final String[][] FACES = {{"方正小标宋简体", "Gongwen Title Song"}, {"仿宋_GB2312", "Gongwen FangSong"},
            {"黑体", "Gongwen Hei"}, {"楷体_GB2312", "Gongwen Kai"}, {"宋体", "Noto Serif SC"}, {"Times New Roman", "Liberation Serif"}};

    private final Path folder;

    Soffice(Path folder) {
        assumeTrue(Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(p -> Files.isExecutable(Path.of(p, "soffice"))), "soffice is not installed");
        this.folder = folder;
    }

    /** @param format {@code pdf} or {@code docx} */
    byte[] convert(byte[] docx, String format) throws IOException, InterruptedException {
        Path fonts = folder.resolve("fonts.conf");
        StringBuilder conf = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>")
                .append(Path.of("fonts").toAbsolutePath()).append("</dir><cachedir>").append(folder.resolve("cache")).append("</cachedir>");
        for (String[] face : FACES) {
            conf.append("<match target=\"pattern\"><test name=\"family\"><string>").append(face[0])
                    .append("</string></test><edit name=\"family\" mode=\"assign\" binding=\"same\"><string>").append(face[1])
                    .append("</string></edit></match>");
        }
        Files.writeString(fonts, conf.append("</fontconfig>"));
        Path in = Files.write(folder.resolve("in.docx"), docx);
        Path out = Files.createDirectories(folder.resolve("out"));
        ProcessBuilder builder = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless", "--convert-to", format, "--outdir", out.toString(), in.toString());
        builder.environment().put("FONTCONFIG_FILE", fonts.toString());
        Process process = builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "soffice did not end");
        assertEquals(0, process.exitValue(), () -> read(folder.resolve("log")));
        return Files.readAllBytes(out.resolve("in." + format));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
