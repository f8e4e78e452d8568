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
    private static final Runnable NO_MORE = () -> {};

    private final Pages sink;
    private final BlockingQueue<Runnable> work = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile Throwable fault;
    private boolean closed;

    /** @param sink used by the other thread alone until {@link #end} returns */
    public Ahead(Pages sink) {
        this.sink = sink;
        thread = new Thread(this::paint, "pages");
        thread.setDaemon(true);
        thread.start();
    }

    private void paint() {
        try {
            for (Runnable next = work.take(); next != NO_MORE; next = work.take()) {
                if (fault == null) run(next);
            }
        } catch (InterruptedException stopped) {
            // The layout gave up: see close.
        }
    }

    /** What went wrong is told to the layout's thread; work that follows is taken and left undone. */
    private void run(Runnable next) {
        try {
            next.run();
        } catch (RuntimeException | Error e) {
            fault = e;
        }
    }

    @Override
    public void add(Page page) {
        put(() -> sink.add(page));
    }

    /** Returns when everything is painted. */
    @Override
    public void end(List<Heading> outline) {
        put(() -> sink.end(outline));
        put(NO_MORE);
        closed = true;
        try {
            thread.join();
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
        if (!work.offer(NO_MORE)) thread.interrupt();
    }

    private void put(Runnable next) {
        try {
            work.put(next);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while pages were painted", e);
    }
}
