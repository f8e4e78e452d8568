package org.nianbao.layout.field;

import java.util.List;
import java.util.function.Supplier;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.read.FieldCode;
import org.w3c.dom.Element;

/** REF (17.16.5.51): the text of a bookmark, or the number of its paragraph. */
final class References {
    /** A reference may quote a reference. */
    private static final int DEPTH = 3;

    private final Bookmarks bookmarks;
    private final Supplier<Outlined> outlined;
    private final Stale stale;

    References(Bookmarks bookmarks, Supplier<Outlined> outlined, Stale stale) {
        this.bookmarks = bookmarks;
        this.outlined = outlined;
        this.stale = stale;
    }

    void quote(List<Field> fields) {
        for (int depth = 0; depth < DEPTH; depth++) {
            for (Field field : fields) {
                FieldCode code = field.code();
                if (code.name().equals("REF") && !code.argument().isEmpty() && !field.locked()) quote(field, code);
            }
        }
    }

    private void quote(Field field, FieldCode code) {
        String name = code.argument();
        if (!bookmarks.has(name)) {
            stale.add("REF " + name, "文件里没有书签“" + name + "”", "请在Word里改正这处交叉引用，或补上书签。");
            return;
        }
        String value = value(code, name);
        if (value == null) {
            stale.add("REF " + name, "它引用的内容或格式开关没有支持", "请在Word里更新域后另存模板，并核对这处引用。");
        } else if (value.isEmpty()) {
            stale.add("REF " + name, "书签“" + name + "”里没有文字", "请在Word里让书签包住要引用的文字。");
        } else if (!value.equals(field.shown())) {
            field.show(value);
        }
    }

    /** Null where it is not known. */
    private String value(FieldCode code, String name) {
        if (code.has("\\p") || code.has("\\f") || code.has("\\w") || code.has("\\d")) return null;
        if (!code.has("\\n") && !code.has("\\r")) return bookmarks.text(name);
        Element element = bookmarks.paragraph(name);
        Paragraph paragraph = element == null ? null : outlined.get().of(element);
        if (paragraph == null || paragraph.label() == null) return null;
        // 17.16.5.51: without trailing periods.
        return paragraph.label().text().strip().replaceAll("\\.+$", "");
    }
}
