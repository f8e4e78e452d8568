package org.nianbao.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The measure itself must be right before anything is measured by it. */
class SeedTextTest {
    private final List<Block> blocks;
    private final String dump;

    SeedTextTest() throws Exception {
        blocks = SeedText.blocks();
        dump = Block.dump(blocks);
    }

    @Test void hasThreeTablesWithAllTheirRows() {
        List<Integer> rows = blocks.stream().filter(b -> b instanceof Block.Table).map(b -> ((Block.Table) b).rows().size()).toList();
        assertEquals(List.of(14, 28, 4), rows);
    }

    @Test void numbersAllSixSections() {
        List<String> headings = blocks.stream().map(Block::toString).filter(t -> t.matches("[一二三四五六]、.*") && t.length() < 30).toList();
        assertEquals(List.of("一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
                "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"), headings);
    }

    @Test void keepsThePublishedWording() {
        assertTrue(dump.contains("相法律法规"));
        assertTrue(dump.contains("拉进与群众"));
        assertTrue(dump.contains("1756条,其中"));
        assertFalse(dump.contains("bookmark"));
        assertFalse(dump.contains("\u00a0"));
    }

    @Test void joinsLabelsBrokenOverLines() {
        assertTrue(dump.contains("| 自然人 | 法人或其他组织 | 总计 |\n| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |"), dump);
        assertTrue(dump.contains("| （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"), dump);
    }
}
