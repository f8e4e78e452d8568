package org.nianbao.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.nianbao.bench.Command.Cost;

/** What one way of making the report came to. */
final class Entry {
    final Peer peer;
    final List<Cost> costs = new ArrayList<>();
    final List<Double> rates = new ArrayList<>();
    /** Null where the result could not be judged; {@link #missing} then says why. */
    Judge judge;
    String missing = "";

    Entry(Peer peer) {
        this.peer = peer;
    }

    interface Work {
        void run() throws IOException;
    }

    /** Does nothing more after something failed: the others go on. */
    void attempt(Work work) {
        if (!missing.isEmpty()) return;
        try {
            work.run();
        } catch (IOException | RuntimeException e) {
            missing = e.getMessage() == null ? e.toString() : e.getMessage();
            System.err.println("  " + peer.name() + ": " + missing);
        }
    }

    double median(ToDoubleFunction<Cost> value) {
        return Median.of(costs, value);
    }

    double rate() {
        return Median.of(rates);
    }

    /** Theirs : ours, round by round. */
    double ratio(Entry ours, ToDoubleFunction<Cost> value) {
        return Median.ratio(costs, ours.costs, value);
    }

    boolean fillsOnly() {
        return !peer.result().toString().endsWith(".pdf");
    }
}
