package org.nianbao.cli;

/** Ctrl-C during a batch: no further report is begun, those begun are finished and told, then the process ends. */
final class Interrupt implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 20_000;

    private final Thread hook;
    private boolean over;

    private Interrupt(Batch batch) {
        hook = new Thread(() -> {
            batch.stop();
            try {
                synchronized (this) {
                    if (!over) wait(PATIENCE_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static Interrupt stops(Batch batch) {
        return new Interrupt(batch);
    }

    @Override
    public void close() {
        synchronized (this) {
            over = true;
            notifyAll();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and this is what the hook waited for.
            return;
        }
    }
}
