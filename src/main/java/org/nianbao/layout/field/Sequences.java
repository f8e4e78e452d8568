package org.nianbao.layout.field;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nianbao.layout.doc.Paragraph;
import org.nianbao.layout.read.FieldCode;
import org.nianbao.layout.read.NumberFormat;
import org.w3c.dom.Element;

/** SEQ (17.16.5.56): the numbers of captions, counted in the order of the document for each identifier. */
final class Sequences {
    private final Supplier<Outlined> outlined;
    private final Stale stale;
    private final Map<String, Integer> counts = new HashMap<>();
    /** The heading behind which each identifier was last counted, where its fields begin anew at headings. */
    private final Map<String, Element> sections = new HashMap<>();

    Sequences(Supplier<Outlined> outlined, Stale stale) {
        this.outlined = outlined;
        this.stale = stale;
    }

    void number(List<Field> fields) {
        for (Field field : fields) {
            FieldCode code = field.code();
            if (code.name().equals("SEQ") && !code.argument().isEmpty()) number(field, code);
        }
    }

    private void number(Field field, FieldCode code) {
        String id = code.argument();
        String format = code.number();
        boolean other = code.words().size() > 2 && !code.words().get(2).startsWith("\\");
        if (other || format == null || field.nested) {
            stale.add("SEQ " + id, other ? "它引用别处的编号" : "它的格式开关没有支持", "请在Word里更新域后另存模板，并核对这个编号。");
            return;
        }
        int count = counts.getOrDefault(id, 0);
        String level = code.value("\\s");
        if (level != null && level.matches("[1-9]")) {
            Element section = section(field, Integer.parseInt(level));
            if (sections.put(id, section) != section) count = 0;
        }
        String start = code.value("\\r");
        if (start != null && start.matches("[0-9]{1,6}")) count = Integer.parseInt(start);
        else if (!code.has("\\c")) count++;
        counts.put(id, count);
        if (field.locked()) return;
        field.show(code.has("\\h") && format.isEmpty() ? "" : NumberFormat.format(format, count));
    }

    /** The last heading of that level or above it before a field; null where there is none. */
    private Element section(Field field, int level) {
        Element own = field.tree.around(field.begin, "p");
        Element last = null;
        for (Element p : outlined.get().order()) {
            Paragraph paragraph = outlined.get().of(p);
            if (paragraph.outline() > 0 && paragraph.outline() <= level) last = p;
            if (p == own) break;
        }
        return last;
    }
}
