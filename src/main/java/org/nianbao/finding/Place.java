package org.nianbao.finding;

/** Where a finding's cause stands: in a text file the user wrote, or in a Word template. */
public sealed interface Place {

    /** The file as the user named it. */
    String file();

    /**
     * A point in a data file.
     *
     * @param line   counted from 1
     * @param column counted from 1, in code points
     */
    record Data(String file, int line, int column) implements Place {
        /** Written out, as below: the methods the compiler adds are linked when first used, which a short run feels. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Data o && o.line == line && o.column == column && o.file.equals(file);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * line + column) + file.hashCode();
        }

        @Override
        public String toString() {
            return file + ":" + line + ":" + column;
        }
    }

    /**
     * A spot in a Word file.
     *
     * @param part    the package part, such as {@code word/document.xml}
     * @param spot    in words a clerk can follow: {@code 正文第12段}, {@code 表三第5行第2格}
     * @param context the words around the spot, the faulty ones between 【 and 】; may be empty
     */
    record Template(String file, String part, String spot, String context) implements Place {
        @Override
        public String toString() {
            return file + "（" + spot + "）" + (context.isEmpty() ? "" : "“" + context + "”");
        }
    }

    /** A whole file, where no point in it can be named (a file that is missing, say). */
    record Whole(String file) implements Place {
        @Override
        public String toString() {
            return file;
        }
    }
}
