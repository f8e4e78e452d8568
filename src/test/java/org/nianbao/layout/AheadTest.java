package org.nianbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AheadTest {
    private static final Page PAGE = new Page(0, "1", 595, 842, List.of());
    private final List<String> told = new ArrayList<>();
    private Thread painter;

    private final Pages sink = new Pages() {
        @Override public void add(Page page) {
            painter = Thread.currentThread();
            told.add(page.label());
        }

        @Override public void end(List<Heading> outline) {
            told.add("end");
        }
    };

    @Test void pagesComeInOrderOnAnotherThread() {
        Ahead ahead = new Ahead(sink);
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            ahead.add(new Page(i - 1, "" + i, 595, 842, List.of()));
            expected.add("" + i);
        }
        ahead.end(List.of());
        expected.add("end");
        assertEquals(expected, told);
        assertNotEquals(Thread.currentThread(), painter);
    }

    /** More pages than may wait: the layout must not be left standing before a painter that has given up. */
    @Test void aFaultOfThePainterReachesTheLayout() {
        RuntimeException fault = new IllegalStateException("full");
        Pages broken = new Pages() {
            @Override public void add(Page page) {
                throw fault;
            }

            @Override public void end(List<Heading> outline) {
                told.add("end");
            }
        };
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Ahead ahead = new Ahead(broken);
            for (int i = 0; i < 100; i++) ahead.add(PAGE);
            assertSame(fault, assertThrows(IllegalStateException.class, () -> ahead.end(List.of())));
        });
        assertEquals(List.of(), told);
    }

    @Test void aLayoutThatGivesUpLetsTheOtherThreadGo() throws InterruptedException {
        try (Ahead ahead = new Ahead(sink)) {
            ahead.add(PAGE);
        }
        for (int i = 0; i < 200 && painter == null; i++) Thread.sleep(10);
        painter.join(20_000);
        assertEquals(Thread.State.TERMINATED, painter.getState());
        assertEquals(List.of("1"), told);
    }

    /** The queue is full and the painter busy: nothing can be put there, least of all by a thread that was interrupted. */
    @Test void anInterruptedLayoutLetsTheOtherThreadGo() throws InterruptedException {
        CountDownLatch painting = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Pages slow = new Pages() {
            @Override public void add(Page page) {
                painter = Thread.currentThread();
                painting.countDown();
                try {
                    released.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override public void end(List<Heading> outline) {
                told.add("end");
            }
        };
        try (Ahead ahead = new Ahead(slow)) {
            ahead.add(PAGE);
            painting.await();
            for (int i = 0; i < 8; i++) ahead.add(PAGE);
            Thread.currentThread().interrupt();
            assertThrows(IllegalStateException.class, () -> ahead.add(PAGE));
        } finally {
            assertTrue(Thread.interrupted());
            released.countDown();
        }
        painter.join(20_000);
        assertEquals(Thread.State.TERMINATED, painter.getState());
        assertEquals(List.of(), told);
    }
}
