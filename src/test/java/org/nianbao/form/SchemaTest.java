package org.nianbao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.finding.Findings;
import org.nianbao.report.Samples;
import org.nianbao.source.Node;
import org.nianbao.source.Source;

class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test void allExamplesAreValid() throws Exception {
        int seen = 0;
        try (Stream<Path> files = Files.walk(Path.of("input-examples"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                JsonNode data = json(Files.readString(file));
                assertEquals(Set.of(), schema(data.get("格式").asText()).validate(data), file.toString());
                seen++;
            }
        }
        assertTrue(seen >= 2);
    }

    @Test void officialLabelsAreValidToo() throws Exception {
        String yaml = example().replace("  本年新收: {自然人: 18, 商业企业: 1}",
                "  一、本年新收政府信息公开申请数量: {自然人: 18, 法人或其他组织: {商业企业: 1}}").replace("  行政许可: 0", "  第二十条第（五）项: {行政许可: 0}");
        assertEquals(Set.of(), schema("2021").validate(json(yaml)));
    }

    @Test void notesAndUnitsAreValid() throws Exception {
        assertEquals(Set.of(), schema("2021").validate(json(example().replace("行政处罚: 420", "行政处罚: 420（含撤销2件）"))));
    }

    @Test void wrongNamesAndValuesAreNot() throws Exception {
        assertEquals(1, wrong("  行政处罚: 420", "  行政处法: 420"));
        assertTrue(wrong("行政处罚: 420", "行政处罚: 若干") > 0);
        assertTrue(wrong("行政处罚: 420", "行政处罚: -1") > 0);
        assertTrue(wrong("行政处罚: 420", "行政处罚: 4.5") > 0);
        assertTrue(wrong("机关: 北京市大兴区礼贤镇人民政府\n", "") > 0);
        assertTrue(wrong("小标题: 1.", "小标题: 甲") > 0);
        assertTrue(wrong("格式: 2021", "格式: 2020") > 0);
    }

    @Test void textIsTheSameEveryTimeAndEndsItsLinesWithLineFeeds() {
        String json = Schema.json(Samples.form("2021"));
        assertEquals(json, Schema.json(Samples.form("2021")));
        assertEquals(-1, json.indexOf('\r'));
        assertTrue(json.contains("\"一、本年新收政府信息公开申请数量\""));
    }

    private static int wrong(String right, String wrong) throws Exception {
        Set<ValidationMessage> messages = schema("2021").validate(json(example().replace(right, wrong)));
        return messages.size();
    }

    private static String example() {
        return Samples.file("input-examples/礼贤镇2023.yaml");
    }

    private static JsonSchema schema(String edition) throws Exception {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(JSON.readTree(Schema.json(Samples.form(edition))));
    }

    /** As an editor sees the file: YAML's core schema decides what is a number. */
    private static JsonNode json(String yaml) {
        return json(Source.read("f.yaml", yaml.getBytes(StandardCharsets.UTF_8), new Findings()).orElseThrow());
    }

    private static JsonNode json(Node node) {
        if (node instanceof Node.Mapping m) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            m.entries().forEach(e -> object.set(e.key().text(), json(e.value())));
            return object;
        }
        if (node instanceof Node.Sequence s) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            s.items().forEach(i -> array.add(json(i)));
            return array;
        }
        Node.Scalar s = (Node.Scalar) node;
        if (!s.plain()) return JsonNodeFactory.instance.textNode(s.text());
        if (List.of("", "~", "null").contains(s.text())) return JsonNodeFactory.instance.nullNode();
        if (s.text().matches("[-+]?\\d+")) return JsonNodeFactory.instance.numberNode(new BigInteger(s.text()));
        if (s.text().matches("[-+]?(\\d+\\.\\d*|\\.\\d+)")) return JsonNodeFactory.instance.numberNode(new BigDecimal(s.text()));
        return JsonNodeFactory.instance.textNode(s.text());
    }
}
