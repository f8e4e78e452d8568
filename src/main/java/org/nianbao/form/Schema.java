package org.nianbao.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON Schema (draft 7, which editors know best) of the data files of a form, so that an editor completes names and
 * marks wrong ones while they are typed. It knows the names of the form's keys only; official labels, which a data file
 * may use as well, are let through as patterns without being offered.
 */
public final class Schema {
    private static final String COUNT = "^\\s*[+-]?\\d+(\\.\\d+)?\\s*\\S{0,3}\\s*([（(].*[）)])?\\s*$";

    private final Form form;

    private Schema(Form form) {
        this.form = form;
    }

    /** The schema as maps, lists, texts, numbers and booleans. */
    public static Map<String, Object> of(Form form) {
        return new Schema(form).root();
    }

    /** The schema as JSON text with line feeds. */
    public static String json(Form form) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            write(json, of(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out + "\n";
    }

    private Map<String, Object> root() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("报告", map("const", form.kind(), "description", "报告的种类"));
        properties.put("格式", map("enum", editions(), "description", form.basis().isEmpty() ? "格式的版本" : form.basis()));
        properties.put("模板", map("type", "string", "description", "自己的Word模板，相对于数据文件"));
        List<String> required = new ArrayList<>(List.of("报告", "格式"));
        for (Field field : form.fields()) {
            field(properties, field);
            if (field.required() && field.keys().size() == 1) required.add(field.path());
        }
        // YAML takes a bare “1.” for the number one.
        properties.put("小标题", map("enum", List.of("（一）", "1.", 1), "description", "文字部分里小标题的层次"));
        Map<String, Object> labels = new LinkedHashMap<>();
        for (Section section : form.sections()) {
            Map<String, Object> body = section.table().isPresent() ? table(section.table().get()) : ref("文字");
            Map<String, Object> described = described(section.number().isEmpty() ? section.name()
                    : section.number() + "、" + section.name(), body);
            properties.put(section.key(), described);
            alias(labels, section.key(), section.title(), section.aliases(), described);
            if (section.required()) required.add(section.key());
        }
        properties.put("已核", map("type", "object", "description", "核对过的警告：编号和理由", "additionalProperties",
                map("type", List.of("string", "object"))));
        Map<String, Object> root = map("$schema", "http://json-schema.org/draft-07/schema#",
                "title", form.kind() + "（" + form.edition() + "）");
        root.putAll(object(properties, labels));
        root.put("required", required);
        root.put("definitions", map("文字", prose(), "数", number(false, false), "可负的数", number(false, true),
                "小数", number(true, false), "可负的小数", number(true, true)));
        return root;
    }

    /** YAML reads 2021 as a number. */
    private List<Object> editions() {
        List<Object> all = new ArrayList<>(List.of(form.edition()));
        if (form.edition().matches("[1-9]\\d{0,8}")) all.add(Integer.valueOf(form.edition()));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static void field(Map<String, Object> properties, Field field) {
        Map<String, Object> type = switch (field.type()) {
            case TEXT -> map("type", List.of("string", "number", "null"));
            case YEAR -> map("type", List.of("integer", "string"));
            case DATE -> map("type", List.of("string", "null"));
        };
        if (!field.meaning().isEmpty()) type.put("description", field.meaning());
        Map<String, Object> at = properties;
        List<String> keys = field.keys();
        for (String key : keys.subList(0, keys.size() - 1)) {
            Map<String, Object> group = (Map<String, Object>) at.computeIfAbsent(key,
                    k -> object(new LinkedHashMap<>(), Map.of()));
            at = (Map<String, Object>) group.get("properties");
        }
        at.put(keys.get(keys.size() - 1), type);
    }

    private static Map<String, Object> table(Table table) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Map<String, Object> labels = new LinkedHashMap<>();
        for (Table.Block block : table.blocks()) {
            Level rows = rows(table, block, block.rows().headers(), List.of());
            properties.putAll(rows.properties);
            labels.putAll(rows.labels);
            if (block.label().isEmpty()) continue;
            labels.put(pattern(List.of(block.label())), object(rows.properties, rows.labels));
        }
        properties.put("注", map("type", List.of("string", "null"), "description", "表下的注"));
        return object(properties, labels);
    }

    private record Level(Map<String, Object> properties, Map<String, Object> labels) {}

    private static Level rows(Table table, Table.Block block, List<Header> headers, List<String> path) {
        Level level = new Level(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Header header : headers) {
            List<String> own = new ArrayList<>(path);
            if (!header.key().isEmpty()) own.add(header.key());
            if (header.isGroup()) {
                put(level, header, rows(table, block, header.members(), own), header.label());
                continue;
            }
            int row = index(block.rows(), own);
            List<Axis.Leaf> columns = block.columns().leaves();
            boolean sole = columns.size() == 1 && columns.get(0).path().isEmpty();
            Map<String, Object> body = described(header.label(), sole ? ref(number(table, block, row, 0))
                    : columns(table, block, row, block.columns().headers(), List.of()).body());
            level.properties.put(header.key(), body);
            alias(level.labels, header.key(), header.label(), header.aliases(), body);
        }
        return level;
    }

    private static Columns columns(Table table, Table.Block block, int row, List<Header> headers, List<String> path) {
        Level level = new Level(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (Header header : headers) {
            List<String> own = new ArrayList<>(path);
            if (!header.key().isEmpty()) own.add(header.key());
            if (header.isGroup()) {
                put(level, header, columns(table, block, row, header.members(), own).level, header.label());
                continue;
            }
            Map<String, Object> body = described(header.label(),
                    ref(number(table, block, row, index(block.columns(), own))));
            level.properties.put(header.key(), body);
            alias(level.labels, header.key(), header.label(), header.aliases(), body);
        }
        return new Columns(level);
    }

    private record Columns(Level level) {
        Map<String, Object> body() {
            return object(level.properties, level.labels);
        }
    }

    /** A group without a key lends its place to its members, but may be named by its label. */
    private static void put(Level level, Header group, Level members, String label) {
        Map<String, Object> body = described(label, object(members.properties, members.labels));
        if (group.key().isEmpty()) {
            level.properties.putAll(members.properties);
            level.labels.putAll(members.labels);
        } else {
            level.properties.put(group.key(), body);
        }
        alias(level.labels, group.key(), group.label(), group.aliases(), body);
    }

    private static int index(Axis axis, List<String> path) {
        for (int i = 0; i < axis.leaves().size(); i++) {
            if (axis.leaves().get(i).path().equals(path)) return i;
        }
        throw new IllegalStateException(path.toString());
    }

    private static String number(Table table, Table.Block block, int row, int column) {
        Measure measure = table.cell(table.blocks().indexOf(block), row, column).measure();
        return (measure.signed() ? "可负的" : "") + (measure.decimal() ? "小数" : "数");
    }

    private static Map<String, Object> number(boolean decimal, boolean signed) {
        Map<String, Object> number = map("type", decimal ? "number" : "integer");
        if (!signed) number.put("minimum", 0);
        return map("anyOf", List.of(number, map("type", "string", "pattern", COUNT)));
    }

    private static Map<String, Object> prose() {
        return map("anyOf", List.of(map("type", List.of("string", "number")),
                map("type", "array", "items", ref("文字")),
                map("type", "object", "additionalProperties", ref("文字"))));
    }

    private static void alias(
            Map<String, Object> labels, String key, String label, List<String> aliases, Map<String, Object> body) {
        List<String> names = new ArrayList<>(aliases);
        if (!label.isEmpty() && !label.equals(key)) names.add(label);
        if (!names.isEmpty()) labels.put(pattern(names), body);
    }

    private static String pattern(List<String> names) {
        List<String> quoted = new ArrayList<>();
        for (String name : names) {
            quoted.add(name.replaceAll("[\\\\.^$|?*+()\\[\\]{}/]", "\\\\$0"));
            String bare = name.replaceFirst("^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\\d+\\.)", "");
            if (!bare.equals(name)) quoted.add(bare.replaceAll("[\\\\.^$|?*+()\\[\\]{}/]", "\\\\$0"));
        }
        return "^(" + String.join("|", quoted) + ")$";
    }

    private static Map<String, Object> object(Map<String, Object> properties, Map<String, Object> labels) {
        Map<String, Object> object = map("type", "object", "properties", properties);
        if (!labels.isEmpty()) object.put("patternProperties", labels);
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> described(String description, Map<String, Object> body) {
        Map<String, Object> all = new LinkedHashMap<>();
        // Draft 7 ignores what stands beside a reference.
        if (body.containsKey("$ref")) all.put("allOf", List.of(body));
        else all.putAll(body);
        all.put("description", description);
        return all;
    }

    private static Map<String, Object> ref(String name) {
        return map("$ref", "#/definitions/" + name);
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
        return map;
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> e : map.entrySet()) {
                json.writeFieldName((String) e.getKey());
                write(json, e.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) write(json, item);
            json.writeEndArray();
        } else if (value instanceof Integer i) {
            json.writeNumber(i);
        } else if (value instanceof Boolean b) {
            json.writeBoolean(b);
        } else {
            json.writeString((String) value);
        }
    }
}
