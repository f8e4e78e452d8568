package org.nianbao.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * LibreOffice as a second opinion: lays a .docx out with our fonts standing in for the official faces, in a profile of
 * its own that is thrown away.
 */
public final class LibreOffice {
    /** Official family name → the family of ours that serves it, as in fonts/. */
    private static final List<String[]> FACES = List.of(
            new String[] {"方正小标宋简体", "Gongwen Title Song"},
            new String[] {"方正小标宋_GBK", "Gongwen Title Song"},
            new String[] {"仿宋_GB2312", "Gongwen FangSong"},
            new String[] {"仿宋", "Gongwen FangSong"},
            new String[] {"黑体", "Gongwen Hei"},
            new String[] {"SimHei", "Gongwen Hei"},
            new String[] {"楷体_GB2312", "Gongwen Kai"},
            new String[] {"楷体", "Gongwen Kai"},
            new String[] {"宋体", "Noto Serif SC"},
            new String[] {"SimSun", "Noto Serif SC"},
            new String[] {"Times New Roman", "Liberation Serif"});

    private LibreOffice() {}

    public static boolean installed() {
        return onPath("soffice");
    }

    /** Whether poppler's tools are there. */
    public static boolean popplerInstalled() {
        return onPath("pdftotext") && onPath("pdftoppm");
    }

    private static boolean onPath(String program) {
        for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) return true;
        }
        return false;
    }

    /**
     * Converts a document.
     *
     * @param to a LibreOffice filter: {@code pdf}, {@code docx}, {@code txt:Text (encoded):UTF8}
     * @return the converted file, in {@code folder}
     */
    public static Path convert(Path document, String to, Path folder) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("office");
        Path conf = work.resolve("fonts.conf");
        Files.writeString(conf, fontConfig(Path.of("fonts").toAbsolutePath(), work.resolve("cache")));
        ProcessBuilder builder = new ProcessBuilder("soffice", "-env:UserInstallation=" + work.resolve("profile").toUri(),
                "--headless", "--norestore", "--convert-to", to, "--outdir", folder.toString(), document.toString());
        builder.environment().put("FONTCONFIG_FILE", conf.toString());
        builder.environment().put("HOME", work.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectErrorStream(true).redirectOutput(work.resolve("log").toFile());
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("LibreOffice did not finish");
        }
        String name = document.getFileName().toString();
        String extension = to.contains(":") ? to.substring(0, to.indexOf(':')) : to;
        Path made = folder.resolve(name.substring(0, name.lastIndexOf('.') + 1) + extension);
        if (!Files.exists(made)) throw new IOException("LibreOffice made nothing: " + Files.readString(work.resolve("log")));
        return made;
    }

    private static String fontConfig(Path fonts, Path cache) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n");
        xml.append("<dir>").append(fonts).append("</dir>\n<cachedir>").append(cache).append("</cachedir>\n");
        for (String[] face : FACES) {
            xml.append("<match target=\"pattern\"><test name=\"family\"><string>").append(face[0])
                    .append("</string></test><edit name=\"family\" mode=\"assign\" binding=\"same\"><string>")
                    .append(face[1]).append("</string></edit></match>\n");
        }
        return xml.append("</fontconfig>\n").toString();
    }
}
