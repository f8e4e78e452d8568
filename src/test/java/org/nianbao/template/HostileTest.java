package org.nianbao.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates from someone who means harm: a finding each, nothing written, and they end. */
class HostileTest {
    private static final Map<String, Object> MODEL = Map.of("a", "x", "s", "0123456789", "l", List.of("甲", "乙"));

    private static final List<String> REFUSED = List.of("template.forbidden", "template.syntax",
            "template.unclosed-tag");

    @ParameterizedTest
    @ValueSource(strings = {"${\"freemarker.template.utility.Execute\"?new()(\"id\")}", "${a?api.class}",
            "${a?has_api}", "${\"1+1\"?eval}",
        "${\"{}\"?eval_json}", "${\"[#if true]x[/#if]\"?interpret}", "[#include \"/etc/passwd\"]",
                "[#import \"a\" as b]",
        "[#function f][#return 1][/#function]", "[#macro m]x[/#macro]", "${.data_model}", "${.vars.a}", "${.globals}",
                "${.now}", "${.version}",
        "${.template_name}", "${.get_optional_template(\"a\")}", "[#setting locale=\"en\"]",
                "[#ftl output_format=\"HTML\"]", "[#noautoesc]x[/#noautoesc]",
        "[#outputformat \"XML\"]x[/#outputformat]", "${a?no_esc}", "[#attempt]x[/#attempt]", "[#stop \"x\"]",
                "[#global a = 1]", "[#local a = 1]",
        "[#visit a]", "[#recurse a]", "${__charge(a)}", "${a?namespace}", "[#escape x as y]z[/#escape]",
                "[#noparse]x[/#noparse]",
        "${(((a?new)))}", "${[a?api]}", "${l?map(x -> x?eval)}", "[#assign __plus = 1]"})
    void whatRunsCodeOrReadsFilesIsRefused(String tag) {
        List<String> ids = Docx.body(Docx.p(tag.replace("&", "&amp;").replace("<", "&lt;"))).ids(MODEL);
        assertTrue(!ids.isEmpty() && ids.stream().allMatch(id -> REFUSED.contains(id)), ids.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[#list 1..1000000000 as i]x[/#list]", "[#list 1..1000000000 as i][/#list]",
            "[#list 1.. as i][/#list]",
        "[#list 1..100000 as i][#list 1..100000 as j][/#list][/#list]", "${s?left_pad(1000000000)}",
                "${s?right_pad(99999999, s)}",
        "${(1..1000000000)?join(s)}", "${(1..99999)?join(s)}",
                "[#assign t = s][#list 1..60 as i][#assign t = t + t][/#list]${t?length}",
        "[#assign t = 9][#list 1..60 as i][#assign t = t * t][/#list]${t}", "${\"1e999999999\"?number}",
        "[#assign t = s][#list 1..9 as i][#assign t = t?replace(\"0\", t)?replace(\"1\", t)][/#list]${t}",
        "[#assign t = l][#list 1..60 as i][#assign t = t + t][/#list]${t?size}",
        "${(1..99999)?map(x -> (1..99999)?map(y -> y)?size)?size}",
                "${(1..99999)?filter(x -> (1..99999)?filter(y -> y == x)?size == 1)?size}",
        "${(1..99999)?map(x -> s)?join(s)}", "[#list 1..5000 as i][#list 1..5000 as j]${s}[/#list][/#list]"})
    void whatWouldNotEndOrFitEndsWithOneFinding(String tag) {
        List<String> ids = Docx.body(Docx.p(tag.replace(">", "&gt;"))).ids(MODEL);
        assertEquals(1, ids.size(), ids.toString());
        assertTrue(List.of("template.limit", "template.value", "template.wrong-type").contains(ids.get(0)),
                ids.toString());
    }

    @Test void deepNestingEnds() {
        assertEquals(List.of("template.syntax"), Docx.body(Docx.p("${" + "(".repeat(900) + "a" + ")".repeat(900)
                + "}")).ids(MODEL));
        assertEquals(List.of("template.syntax"), Docx.body(Docx.p("${" + "-".repeat(1500) + "1}")).ids(MODEL));
        assertEquals(List.of("template.unclosed-tag"), Docx.body(Docx.p("${" + "a+".repeat(5000) + "a}")).ids(MODEL));
        assertTrue(Docx.body(Docx.p("[#if true]".repeat(3000)
                + "[/#if]".repeat(3000))).ids(MODEL).contains("template.limit"));
        assertEquals(List.of(), Docx.body(Docx.p("${" + "a+".repeat(100) + "a}")).ids(MODEL));
        assertEquals(List.of("template.syntax"), Docx.body(Docx.p("${" + "a+".repeat(900) + "a}")).ids(MODEL));
    }

    @Test void ordinaryUseStaysFarBelowTheLimits() {
        assertEquals("甲、乙,0123456789\n", Docx.body(Docx.p("${l?join(\"、\")},${s?left_pad(5)}")).text(MODEL));
        String rows = "[#list 1..2000 as i]</w:t></w:r></w:p>" + Docx.p("${i}") + "<w:p><w:r><w:t>[/#list]";
        assertEquals(2000, Docx.body(Docx.p(rows)).text(MODEL).lines().count());
    }
}
