package org.nianbao.layout;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.nianbao.layout.Pages.Heading;

/**
 * Hands pages on to another thread in their order, so that the next is laid out while one is painted. A few pages may wait;
 * then the layout does.
 */
public final class Ahead implements Pages, AutoCloseable {
    private static final int WAITING = 8;
    private static final Page NO_MORE = new Page(-1, "", 0, 0, List.of());

    private final Pages sink;
    private final BlockingQueue<Page> pages = new ArrayBlockingQueue<>(WAITING);
    private final Painter painter = new Painter();
    /** Null where the layout gave up before the end. */
    private volatile List<Heading> outline;
    private volatile Throwable fault;
    private boolean closed;

    /** @param sink used by the other thread alone until {@link #end} returns */
    public Ahead(Pages sink) {
        this.sink = sink;
        painter.start();
    }

    private final class Painter extends Thread {
        Painter() {
            super("pages");
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                for (Page next = pages.take(); next != NO_MORE; next = pages.take()) {
                    if (fault == null) paint(next);
                }
            } catch (InterruptedException stopped) {
                // The layout gave up: see close.
                return;
            }
            if (fault == null && outline != null) finish();
        }

        /** What went wrong is told to the layout's thread; pages that follow are taken and left unpainted. */
        private void paint(Page page) {
            try {
                sink.add(page);
            } catch (RuntimeException | Error e) {
                fault = e;
            }
        }

        private void finish() {
            try {
                sink.end(outline);
            } catch (RuntimeException | Error e) {
                fault = e;
            }
        }
    }

    @Override
    public void add(Page page) {
        put(page);
    }

    /** Returns when everything is painted. */
    @Override
    public void end(List<Heading> outline) {
        this.outline = outline;
        put(NO_MORE);
        closed = true;
        try {
            painter.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        if (fault instanceof RuntimeException e) throw e;
        if (fault instanceof Error e) throw e;
    }

    /** Lets the other thread go where the layout gave up before the end. Calling it again does nothing. */
    @Override
    public void close() {
        if (closed) return;
        closed = true;
        // Not waiting for room: a layout that was interrupted could not.
        if (!pages.offer(NO_MORE)) painter.interrupt();
    }

    private void put(Page page) {
        try {
            pages.put(page);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while pages were painted", e);
    }
}
