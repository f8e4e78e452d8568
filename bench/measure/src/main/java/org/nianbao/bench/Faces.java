package org.nianbao.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The same font files for everyone: official family name → first file that serves it, from fonts/faces.txt. */
record Faces(Map<String, Path> files) {
    private static final String FAMILY = "字体:";
    private static final String ALIAS = "别名:";
    private static final String FILE = "文件:";

    static Faces read(Path fonts) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        String names = "";
        for (String line : Files.readAllLines(fonts.resolve("faces.txt"))) {
            if (line.startsWith(FAMILY)) names = line.substring(FAMILY.length());
            else if (line.startsWith(ALIAS)) names += "、" + line.substring(ALIAS.length());
            else if (line.startsWith(FILE)) {
                Path file = fonts.resolve(line.substring(FILE.length()).split("、")[0].strip());
                for (String name : names.split("、")) files.put(name.strip(), file);
            }
        }
        return new Faces(files);
    }

    /** For the Java peers. */
    void writeProperties(Path file) throws IOException {
        Properties properties = new Properties();
        files.forEach((name, path) -> properties.setProperty(name, path.toString()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    /** For LibreOffice: without it other faces of the machine would stand in, and be embedded. */
    void writeFontConfig(Path file, Path fonts, Path cache) throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n");
        xml.append("<dir>").append(fonts).append("</dir>\n<cachedir>").append(cache).append("</cachedir>\n");
        Map<Path, String> families = new TreeMap<>();
        for (Map.Entry<String, Path> face : files.entrySet()) {
            String family = families.get(face.getValue());
            if (family == null) {
                family = Command.of("fc-scan", "--format", "%{family[0]}", face.getValue()).output(1);
                families.put(face.getValue(), family);
            }
            xml.append("<match target=\"pattern\"><test name=\"family\"><string>").append(face.getKey())
                    .append("</string></test><edit name=\"family\" mode=\"assign\" binding=\"same\"><string>")
                    .append(family).append("</string></edit></match>\n");
        }
        Files.writeString(file, xml.append("</fontconfig>\n"));
    }
}
