package org.nianbao.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.nianbao.layout.Tag;

class DeterminismTest {
    @Test void theSamePagesGiveTheSameBytesInAnyZoneAndLanguage() {
        byte[] first = Sample.everything().pdf();
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            for (String other : List.of("UTC", "Asia/Shanghai", "America/Los_Angeles")) {
                TimeZone.setDefault(TimeZone.getTimeZone(other));
                for (Locale language : List.of(Locale.ROOT, Locale.CHINA, Locale.GERMANY, new Locale("ar", "EG"),
                        new Locale("tr"))) {
                    Locale.setDefault(language);
                    assertArrayEquals(first, Sample.everything().pdf(), other + " " + language);
                }
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test void threadsThatShareTheFacesDoNotDisturbEachOther() throws Exception {
        byte[] first = Sample.everything().pdf();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                if (i % 2 == 1) threads.submit(() -> other().pdf());
                all.add(threads.submit(() -> Sample.everything().pdf()));
            }
            for (Future<byte[]> one : all) assertArrayEquals(first, one.get());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Sample other() {
        Sample s = new Sample();
        return s.text(s.document.child(Tag.Role.P), "仿宋_GB2312", 16, 80, 100, "另一份报告用别的字，先后也不同。");
    }

    @Test void anotherTextHasAnotherId() {
        assertNotEquals(id(other().pdf()), id(Sample.everything().pdf()));
        Metadata later = new Metadata("题", "", "", List.of(), "", Instant.EPOCH, "zh-CN");
        assertNotEquals(id(other().pdf()), id(other().pdf(later)));
    }

    private static String id(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("/ID [<");
        return Arrays.toString(text.substring(at, at + 40).toCharArray());
    }
}
