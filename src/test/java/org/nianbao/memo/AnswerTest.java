package org.nianbao.memo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test void comesBackInTheSameOrder() {
        int[] numbers = {0, 1, 127, 128, 300, 1 << 14, (1 << 21) - 1, Integer.MAX_VALUE, -1, Integer.MIN_VALUE};
        AnswerWriter writer = new AnswerWriter();
        for (int i = 0; i < 1000; i++) {
            for (int number : numbers) writer.put(number);
            writer.put("第" + i + "段é𠀀");
            writer.put(i % 2 == 0);
            writer.put("");
            writer.put("x".repeat(200));
        }
        AnswerReader reader = new AnswerReader(writer.bytes());
        for (int i = 0; i < 1000; i++) {
            for (int number : numbers) assertEquals(number, reader.number());
            assertEquals("第" + i + "段é𠀀", reader.string());
            assertEquals(i % 2 == 0, reader.truth());
            assertEquals("", reader.string());
            assertEquals("x".repeat(200), reader.string());
        }
    }
}
