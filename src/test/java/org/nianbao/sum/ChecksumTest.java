package org.nianbao.sum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChecksumTest {
    /** The check value of CRC-32 and the one of Adler-32 that their definitions' examples give. */
    @Test void ofAKnownText() {
        assertEquals("cbf43926" + "091e01de" + "0000000000000009", Checksum.of("123456789".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test void ofNothing() {
        assertEquals("00000000" + "00000001" + "0000000000000000", Checksum.of(new byte[0]));
    }

    @Test void addsUp() {
        byte[] whole = "某某镇2023年".getBytes(StandardCharsets.UTF_8);
        byte[] head = "某某镇".getBytes(StandardCharsets.UTF_8);
        byte[] tail = "2023年".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(new Checksum().add(whole).bytes(), new Checksum().add(head).add(tail).bytes());
    }

    @Test void aNumberIsEightBytes() {
        assertEquals(Checksum.of(new byte[] {0, 0, 0, 0, 0, 0, 1, 2}), new Checksum().add(258).hex());
    }

    @Test void everyBitCounts() {
        byte[] content = new byte[300];
        Set<String> sums = new HashSet<>();
        sums.add(Checksum.of(content));
        for (int bit = 0; bit < content.length * 8; bit++) {
            content[bit / 8] ^= (byte) (1 << bit % 8);
            assertTrue(sums.add(Checksum.of(content)), "bit " + bit);
            content[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }
}
