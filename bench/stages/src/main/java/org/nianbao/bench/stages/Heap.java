package org.nianbao.bench.stages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.nianbao.layout.Page;
import org.nianbao.layout.Pages;
import org.nianbao.layout.doc.Document;
import org.nianbao.report.Report;

/**
 * Live heap while one report's pages are laid out and painted: after every STEP pages a collection, and what is left.
 * With {@code keep}, pages are held until the last one is finished and only then painted: what it would cost otherwise.
 *
 * <p>Prints the document's own share, then lines {@code page N LIVE PDF} in MiB and at last {@code painted LIVE}, when
 * all pages are painted and the file's end is still to be written.
 */
public final class Heap {
    private Heap() {}

    public static void main(String[] args) throws IOException {
        int step = Integer.parseInt(args[0]);
        boolean keep = args.length > 1;
        Pipeline pipeline = Pipeline.ofProperties();
        // The faces a report uses are opened once, whatever its length: they are counted to the base, not to the pages.
        Report report = pipeline.report(pipeline.readForm(), pipeline.readData());
        double empty = live();
        Document document = pipeline.readDocument(pipeline.fill(pipeline.compile(), report));
        System.out.printf("document %.2f%n", live() - empty);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        PageList kept = new PageList();
        Watch painted = new Watch(pipeline.painter(report, out), out, keep ? Integer.MAX_VALUE : step);
        pipeline.layout(document, keep ? new Watch(kept, out, step) : painted);
        if (keep) kept.to(painted);
        System.out.println("kept " + kept.size());
    }

    private static double live() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }

    private static final class Watch implements Pages {
        private final Pages sink;
        private final ByteArrayOutputStream out;
        private final int step;
        private int pages;

        private Watch(Pages sink, ByteArrayOutputStream out, int step) {
            this.sink = sink;
            this.out = out;
            this.step = step;
        }

        @Override
        public void add(Page page) {
            sink.add(page);
            if (++pages % step == 0) System.out.printf("page %d %.2f %.2f%n", pages, live(), out.size() / 1048576.0);
        }

        @Override
        public void end(List<Heading> outline) {
            if (!(sink instanceof PageList)) System.out.printf("painted %.2f%n", live());
            sink.end(outline);
        }
    }
}
