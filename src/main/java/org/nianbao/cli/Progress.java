package org.nianbao.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long run has come: a bar with rate and time left on a terminal, now and then a plain line elsewhere. */
interface Progress extends AutoCloseable {
    void step();

    @Override
    void close();

    /**
     * Where to print findings as they come. Lines printed over a bar would end up in the midst of it: there they wait for
     * its end, or until there are many.
     */
    default PrintStream beside(PrintStream out) {
        return out;
    }

    static Progress on(PrintStream err, boolean terminal, int total) {
        if (total < 2) return new Silent();
        return terminal ? new Bar(err, total) : new Lines(err, total, System.nanoTime());
    }

    /** For a single file, whose result says all. */
    final class Silent implements Progress {
        @Override
        public void step() {}

        @Override
        public void close() {}
    }

    /** The library's bar; it redraws itself on a thread of its own. */
    final class Bar implements Progress {
        private static final int MUCH = 1 << 20;

        private final PrintStream err;
        private final ProgressBar bar;
        private PrintStream out;
        private boolean closed;
        private final Waiting waiting = new Waiting();

        private Bar(PrintStream err, int total) {
            this.err = err;
            bar = new ProgressBarBuilder().setTaskName("生成").setInitialMax(total).setUnit(" 份", 1)
                    .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                    .setStyle(ProgressBarStyle.ASCII).setConsumer(new ConsoleProgressBarConsumer(err)).build();
        }

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public PrintStream beside(PrintStream printed) {
            out = printed;
            return new PrintStream(waiting, true, StandardCharsets.UTF_8);
        }

        private final class Waiting extends ByteArrayOutputStream {
            @Override
            public void flush() {
                if (size() <= MUCH) return;
                err.println();
                release();
            }

            private void release() {
                out.print(toString(StandardCharsets.UTF_8));
                out.flush();
                reset();
            }
        }

        @Override
        public void close() {
            if (closed) return;
            closed = true;
            bar.close();
            if (out != null) waiting.release();
        }
    }

    /** A line every ten seconds. */
    final class Lines implements Progress {
        private static final long APART = 10_000_000_000L;

        private final PrintStream err;
        private final int total;
        private final long start;
        private long last;
        private int done;

        private Lines(PrintStream err, int total, long start) {
            this.err = err;
            this.total = total;
            this.start = start;
            this.last = start;
        }

        @Override
        public synchronized void step() {
            done++;
            long now = System.nanoTime();
            if (now - last < APART || done == total) return;
            last = now;
            double rate = done * 1e9 / (now - start);
            err.println("已处理 " + done + "/" + total + "，每秒 " + Math.round(rate) + " 份，约剩 "
                    + duration(Math.round((total - done) / rate)) + "。");
        }

        @Override
        public void close() {}

        static String duration(long seconds) {
            return seconds < 60 ? seconds + " 秒" : seconds / 60 + " 分 " + seconds % 60 + " 秒";
        }
    }
}
