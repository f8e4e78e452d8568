package org.nianbao;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work beside the caller's.
 *
 * @param alone true where there is none: the caller makes several reports at once
 */
record Beside(boolean alone) {

    /** On another thread, or here where there is none. */
    <T> CompletableFuture<T> begun(Supplier<T> work) {
        return alone ? CompletableFuture.completedFuture(work.get()) : CompletableFuture.supplyAsync(work);
    }

    /** Waits; what went wrong on the other thread is thrown as if it had gone wrong here. */
    static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) throw fault;
            if (e.getCause() instanceof Error fault) throw fault;
            throw e;
        }
    }
}
