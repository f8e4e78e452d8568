package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.bench.Command.Cost;

/** Many reports of towns that do not exist, in one process, as a district office makes them. */
record Many(Place place, boolean whole) implements Section {
    private static final List<Integer> SIZES = List.of(1, 100, 1_000, 10_000);
    private static final int PATIENCE = 300;

    @Override
    public String title() {
        return "Many reports in one process";
    }

    @Override
    public String run(int rounds) throws IOException {
        new Ours(place).prepare();
        Table table = new Table("reports", "wall s", "CPU s", "reports/s", "CPU ms each", "peak MiB", "made");
        double rate = Double.NaN;
        for (int size : SIZES) {
            if (!whole && size > 1_000 && size / rate > PATIENCE) {
                table.row(size, "left out: some " + Table.number(size / rate / 60, 0) + " minutes (bench/run many --whole)");
                continue;
            }
            System.err.println("  " + size + " reports");
            Path data = data(size);
            Path out = place.fresh("many-out");
            Cost cost = Command.of(place.launcher(), "build", data, "--out", out).time(60);
            rate = size / cost.wall();
            table.row(size, Table.number(cost.wall(), 2), Table.number(cost.cpu(), 2), Table.number(rate, 1),
                    Table.number(1000 * cost.cpu() / size, 1), Table.number(cost.peakMiB(), 0), made(out));
            Place.delete(out);
            Place.delete(data);
        }
        return "`nianbao build DIR`, start of Java included, with as many workers as the machine has processors; each report has a body and\n"
                + "figures of its own. `made`: reports of which both files are there.\n\n" + table;
    }

    private Path data(int size) throws IOException {
        String text = Files.readString(place.data());
        Path folder = place.fresh("many");
        for (int n = 1; n <= size; n++) {
            String other = text.replaceFirst("(?m)^机关: .*$", "机关: 某某市某某区第" + n + "镇人民政府")
                    .replaceFirst("行政处罚: \\d+", "行政处罚: " + n % 977);
            Files.writeString(folder.resolve("某某镇" + n + ".yaml"), other);
        }
        return folder;
    }

    private static long made(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(f -> f.toString().endsWith(".pdf"))
                    .filter(f -> Files.exists(Path.of(f.toString().replaceFirst("pdf$", "docx")))).count();
        }
    }
}
