import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Draws the outlines of a TrueType font again with fewer points: {@code java Simplify.java IN.ttf OUT.ttf TOLERANCE}.
 * No outline moves by more than the tolerance, in font units, and the
 * rounding of an implied point. Advance widths, mapping and names stay. Traced faces have
 * two hundred points in a character, and a PDF carries every one of them. Same input, same bytes.
 */
final class Simplify {
    /** Sample points on each piece of the original curve. */
    private static final int SAMPLES = 6;
    /** Pieces tried in vain before a run counts as ended. */
    private static final int PATIENCE = 2;
    private static final int MOST_PIECES = 48;
    private static final int MOST_QUADS = 4;
    private static final double CORNER = Math.cos(Math.toRadians(35));
    private static final double SHORT = 5;

    private final double tolerance;

    private Simplify(double tolerance) {
        this.tolerance = tolerance;
    }

    public static void main(String[] args) throws IOException {
        byte[] out = new Simplify(Double.parseDouble(args[2])).font(ByteBuffer.wrap(Files.readAllBytes(Path.of(args[0]))));
        Files.write(Path.of(args[1]), out);
    }

    private record Point(double x, double y, boolean on) {
        Point(double x, double y) {
            this(x, y, true);
        }

        Point minus(Point b) {
            return new Point(x - b.x, y - b.y);
        }

        Point plus(Point b, double times) {
            return new Point(x + times * b.x, y + times * b.y);
        }

        double dot(Point b) {
            return x * b.x + y * b.y;
        }

        double length() {
            return Math.hypot(x, y);
        }

        Point unit() {
            double length = length();
            return length == 0 ? this : new Point(x / length, y / length);
        }

        Point rounded(boolean isOn) {
            return new Point(Math.rint(x), Math.rint(y), isOn);
        }
    }

    /** A quadratic curve or, with no control point, a line. */
    private record Piece(Point from, Point control, Point to) {
        Point at(double t) {
            if (control == null) return new Point(from.x + t * (to.x - from.x), from.y + t * (to.y - from.y));
            double a = (1 - t) * (1 - t);
            double b = 2 * t * (1 - t);
            double c = t * t;
            return new Point(a * from.x + b * control.x + c * to.x, a * from.y + b * control.y + c * to.y);
        }

        Point start() {
            Point d = control == null ? to.minus(from) : control.minus(from);
            return (d.length() == 0 ? to.minus(from) : d).unit();
        }

        Point end() {
            Point d = control == null ? to.minus(from) : to.minus(control);
            return (d.length() == 0 ? to.minus(from) : d).unit();
        }
    }

    // ---- contours

    private List<Point> contour(List<Point> points) {
        List<Piece> pieces = pieces(points);
        if (pieces.size() < 3) return points;
        int first = 0;
        while (first < pieces.size() && !corner(pieces, first)) first++;
        if (first == pieces.size()) first = 0;
        List<Piece> turned = new ArrayList<>(pieces.subList(first, pieces.size()));
        turned.addAll(pieces.subList(0, first));
        List<Point> fitted = dropImplied(cheapest(turned));
        return fitted.size() < points.size() && keeps(turned, fitted) ? fitted : points;
    }

    private static List<Piece> pieces(List<Point> points) {
        List<Point> full = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point p = points.get(i);
            Point before = points.get((i + points.size() - 1) % points.size());
            if (!p.on && !before.on) full.add(new Point((p.x + before.x) / 2, (p.y + before.y) / 2));
            full.add(p);
        }
        int start = 0;
        while (start < full.size() && !full.get(start).on) start++;
        List<Piece> pieces = new ArrayList<>();
        int n = full.size();
        for (int i = 0; i < n; ) {
            Point from = full.get((start + i) % n);
            Point next = full.get((start + i + 1) % n);
            Point to = next.on ? next : full.get((start + i + 2) % n);
            i += next.on ? 1 : 2;
            if (from.x == to.x && from.y == to.y && next.on) continue;
            pieces.add(new Piece(from, next.on ? null : next, to));
        }
        return pieces;
    }

    /** Whether the outline turns sharply where piece i begins. */
    private static boolean corner(List<Piece> pieces, int i) {
        Piece before = pieces.get((i + pieces.size() - 1) % pieces.size());
        Piece after = pieces.get(i);
        if (before.end().dot(after.start()) >= CORNER) return false;
        return before.to.minus(before.from).length() >= SHORT && after.to.minus(after.from).length() >= SHORT;
    }

    /** The run of fits with the fewest points, by dynamic programming over the joints. */
    private List<Point> cheapest(List<Piece> pieces) {
        int n = pieces.size();
        int[] cost = new int[n + 1];
        int[] from = new int[n + 1];
        List<List<Point>> fits = new ArrayList<>(java.util.Collections.nCopies(n + 1, null));
        Arrays.fill(cost, Integer.MAX_VALUE);
        cost[0] = 0;
        for (int i = 0; i < n; i++) {
            int vain = 0;
            for (int j = i + 1; j <= n && j - i <= MOST_PIECES && vain <= PATIENCE; j++) {
                if (j > i + 1 && corner(pieces, j - 1)) break;
                List<Point> fit = j == i + 1 ? plain(pieces.get(i)) : fit(pieces.subList(i, j));
                if (fit == null) {
                    vain++;
                    continue;
                }
                vain = 0;
                if (cost[i] + fit.size() < cost[j]) {
                    cost[j] = cost[i] + fit.size();
                    from[j] = i;
                    fits.set(j, fit);
                }
            }
        }
        List<List<Point>> chosen = new ArrayList<>();
        for (int j = n; j > 0; j = from[j]) chosen.add(0, fits.get(j));
        return new ArrayList<>(chosen.stream().flatMap(List::stream).toList());
    }

    private static List<Point> plain(Piece piece) {
        Point to = piece.to.rounded(true);
        return piece.control == null ? List.of(to) : List.of(piece.control.rounded(false), to);
    }

    /** Off-curve points and the end of a run that is drawn in their stead; null where none is near enough. */
    private List<Point> fit(List<Piece> run) {
        List<Point> samples = samples(run);
        Point start = run.get(0).from.rounded(true);
        Point end = run.get(run.size() - 1).to.rounded(true);
        if (near(samples, List.of(start, end))) return List.of(end);
        double[] t = byLength(samples);
        Point[] cubic = null;
        for (int round = 0; round < 3; round++) {
            cubic = cubic(samples, t, run.get(0).start(), run.get(run.size() - 1).end());
            if (cubic == null) return null;
            if (worst(cubic, samples, t) > 4 * tolerance + 8) return null;
            nearer(cubic, samples, t);
        }
        if (worst(cubic, samples, t) > tolerance + 0.5) return null;
        for (int quads = 1; quads <= MOST_QUADS; quads++) {
            List<Point> offs = quads(cubic, quads);
            List<Point> drawn = new ArrayList<>(List.of(start));
            drawn.addAll(offs);
            drawn.add(end);
            if (near(samples, flat(drawn))) {
                offs.add(end);
                return offs;
            }
        }
        return null;
    }

    private static List<Point> samples(List<Piece> run) {
        List<Point> samples = new ArrayList<>();
        samples.add(run.get(0).from);
        for (Piece piece : run) {
            int count = piece.control == null ? Math.max(2, (int) (piece.to.minus(piece.from).length() / 20)) : SAMPLES;
            for (int k = 1; k <= count; k++) samples.add(piece.at((double) k / count));
        }
        return samples;
    }

    private static double[] byLength(List<Point> samples) {
        double[] t = new double[samples.size()];
        for (int i = 1; i < t.length; i++) t[i] = t[i - 1] + samples.get(i).minus(samples.get(i - 1)).length();
        for (int i = 1; i < t.length; i++) t[i] /= t[t.length - 1];
        return t;
    }

    /** Least squares with given end tangents (Schneider, Graphics Gems, 1990). */
    private static Point[] cubic(List<Point> samples, double[] t, Point startTangent, Point endTangent) {
        Point p0 = samples.get(0);
        Point p3 = samples.get(samples.size() - 1);
        Point back = new Point(-endTangent.x, -endTangent.y);
        double c00 = 0;
        double c01 = 0;
        double c11 = 0;
        double x0 = 0;
        double x1 = 0;
        for (int i = 0; i < t.length; i++) {
            double u = t[i];
            double v = 1 - u;
            double b1 = 3 * u * v * v;
            double b2 = 3 * u * u * v;
            double own = v * v * v + b1;
            double other = b2 + u * u * u;
            Point rest = samples.get(i).minus(new Point(own * p0.x + other * p3.x, own * p0.y + other * p3.y));
            c00 += b1 * b1;
            c01 += b1 * b2 * startTangent.dot(back);
            c11 += b2 * b2;
            x0 += b1 * startTangent.dot(rest);
            x1 += b2 * back.dot(rest);
        }
        double det = c00 * c11 - c01 * c01;
        if (Math.abs(det) < 1e-9) return null;
        double a = (x0 * c11 - x1 * c01) / det;
        double b = (c00 * x1 - c01 * x0) / det;
        double chord = p3.minus(p0).length();
        if (a < 0.01 * chord || b < 0.01 * chord) {
            a = chord / 3;
            b = chord / 3;
        }
        return new Point[] {p0, p0.plus(startTangent, a), p3.plus(back, b), p3};
    }

    private static Point at(Point[] c, double t) {
        double v = 1 - t;
        double a = v * v * v;
        double b = 3 * t * v * v;
        double d = 3 * t * t * v;
        double e = t * t * t;
        return new Point(a * c[0].x + b * c[1].x + d * c[2].x + e * c[3].x, a * c[0].y + b * c[1].y + d * c[2].y + e * c[3].y);
    }

    private static double worst(Point[] cubic, List<Point> samples, double[] t) {
        double worst = 0;
        for (int i = 0; i < t.length; i++) worst = Math.max(worst, at(cubic, t[i]).minus(samples.get(i)).length());
        return worst;
    }

    /** One step of Newton's method for each sample's parameter. */
    private static void nearer(Point[] c, List<Point> samples, double[] t) {
        for (int i = 1; i < t.length - 1; i++) {
            double u = t[i];
            double v = 1 - u;
            Point d = at(c, u).minus(samples.get(i));
            Point d1 = c[1].minus(c[0]);
            Point d2 = c[2].minus(c[1]);
            Point d3 = c[3].minus(c[2]);
            Point first = new Point(3 * (v * v * d1.x + 2 * u * v * d2.x + u * u * d3.x),
                    3 * (v * v * d1.y + 2 * u * v * d2.y + u * u * d3.y));
            Point e1 = d2.minus(d1);
            Point e2 = d3.minus(d2);
            Point second = new Point(6 * (v * e1.x + u * e2.x), 6 * (v * e1.y + u * e2.y));
            double slope = first.dot(first) + d.dot(second);
            if (slope > 1e-9) t[i] = Math.max(0, Math.min(1, u - d.dot(first) / slope));
        }
    }

    /** Control points of a chain of quadratic curves whose joints are implied, for a cubic cut into equal parts. */
    private static List<Point> quads(Point[] c, int count) {
        List<Point> offs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double a = (double) i / count;
            double b = (double) (i + 1) / count;
            Point p0 = at(c, a);
            Point p3 = at(c, b);
            double third = (b - a) / 3;
            Point p1 = p0.plus(derivative(c, a), third);
            Point p2 = p3.plus(derivative(c, b), -third);
            offs.add(new Point((3 * (p1.x + p2.x) - p0.x - p3.x) / 4, (3 * (p1.y + p2.y) - p0.y - p3.y) / 4).rounded(false));
        }
        return offs;
    }

    private static Point derivative(Point[] c, double t) {
        double v = 1 - t;
        Point d1 = c[1].minus(c[0]);
        Point d2 = c[2].minus(c[1]);
        Point d3 = c[3].minus(c[2]);
        return new Point(3 * (v * v * d1.x + 2 * t * v * d2.x + t * t * d3.x), 3 * (v * v * d1.y + 2 * t * v * d2.y + t * t * d3.y));
    }

    /** On-curve start, off-curve points, on-curve end, as a line of short steps. */
    private static List<Point> flat(List<Point> drawn) {
        List<Point> line = new ArrayList<>(List.of(drawn.get(0)));
        Point from = drawn.get(0);
        for (int i = 1; i < drawn.size() - 1; i++) {
            Point control = drawn.get(i);
            Point next = drawn.get(i + 1);
            Point to = next.on ? next : new Point((control.x + next.x) / 2, (control.y + next.y) / 2);
            Piece piece = new Piece(from, control, to);
            for (int k = 1; k <= 12; k++) line.add(piece.at(k / 12.0));
            from = to;
        }
        return line;
    }

    /** Whether two lines run along each other: no point of either is farther than the tolerance from the other. */
    private boolean near(List<Point> a, List<Point> b) {
        return covers(a, b) && covers(b, a);
    }

    private boolean covers(List<Point> line, List<Point> points) {
        int at = 0;
        for (Point p : points) {
            int best = -1;
            double least = tolerance * tolerance;
            // Both run the same way: what is near lies near the last one found.
            for (int k = Math.max(0, at - 4); k < line.size() - 1; k++) {
                double d = distance(line.get(k), line.get(k + 1), p);
                if (d <= least) {
                    least = d;
                    best = k;
                } else if (best >= 0) {
                    break;
                }
            }
            if (best < 0) return false;
            at = best;
        }
        return true;
    }

    private static double distance(Point a, Point b, Point p) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / square));
        double ex = a.x + t * dx - p.x;
        double ey = a.y + t * dy - p.y;
        return ex * ex + ey * ey;
    }

    /** The whole new contour against the whole old one, however the runs were joined. */
    private boolean keeps(List<Piece> old, List<Point> fitted) {
        List<Point> before = samples(old);
        List<Point> after = samples(pieces(fitted));
        double most = (tolerance + 0.8) * (tolerance + 0.8);
        return before.stream().allMatch(p -> nearest(after, p) <= most) && after.stream().allMatch(p -> nearest(before, p) <= most);
    }

    private static double nearest(List<Point> line, Point p) {
        double least = Double.MAX_VALUE;
        for (int k = 0; k < line.size() - 1; k++) least = Math.min(least, distance(line.get(k), line.get(k + 1), p));
        return least;
    }

    /** A joint in the very middle between two control points goes without saying (ISO 14496-22, glyf). */
    private static List<Point> dropImplied(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        int n = points.size();
        for (int i = 0; i < n; i++) {
            Point p = points.get(i);
            Point a = points.get((i + n - 1) % n);
            Point b = points.get((i + 1) % n);
            boolean implied = p.on && !a.on && !b.on && Math.abs(2 * p.x - a.x - b.x) <= 1 && Math.abs(2 * p.y - a.y - b.y) <= 1;
            if (!implied) kept.add(p);
        }
        return kept.stream().anyMatch(Point::on) ? kept : points;
    }

    // ---- the font's tables

    private byte[] font(ByteBuffer in) {
        Map<String, byte[]> tables = new TreeMap<>();
        Map<String, Integer> offsets = new TreeMap<>();
        for (int i = 0; i < in.getShort(4); i++) {
            byte[] tag = new byte[4];
            in.get(12 + 16 * i, tag);
            byte[] table = new byte[in.getInt(24 + 16 * i)];
            in.get(in.getInt(20 + 16 * i), table);
            tables.put(new String(tag, StandardCharsets.US_ASCII), table);
            offsets.put(new String(tag, StandardCharsets.US_ASCII), in.getInt(20 + 16 * i));
        }
        ByteBuffer head = ByteBuffer.wrap(tables.get("head"));
        ByteBuffer maxp = ByteBuffer.wrap(tables.get("maxp"));
        ByteBuffer hhea = ByteBuffer.wrap(tables.get("hhea"));
        ByteBuffer hmtx = ByteBuffer.wrap(tables.get("hmtx"));
        ByteBuffer loca = ByteBuffer.wrap(tables.get("loca"));
        boolean wide = head.getShort(50) != 0;
        int count = maxp.getShort(4) & 0xFFFF;
        int metrics = hhea.getShort(34) & 0xFFFF;
        byte[] glyf = tables.get("glyf");
        byte[][] glyphs = IntStream.range(0, count).parallel().mapToObj(i -> {
            int from = wide ? loca.getInt(4 * i) : 2 * (loca.getShort(2 * i) & 0xFFFF);
            int to = wide ? loca.getInt(4 * i + 4) : 2 * (loca.getShort(2 * i + 2) & 0xFFFF);
            return glyph(Arrays.copyOfRange(glyf, from, to));
        }).toArray(byte[][]::new);

        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteBuffer places = ByteBuffer.allocate(4 * count + 4);
        int points = 0;
        for (int i = 0; i < count; i++) {
            places.putInt(data.size());
            byte[] glyph = glyphs[i];
            data.writeBytes(glyph);
            if (data.size() % 2 != 0) data.write(0);
            if (glyph.length == 0) continue;
            ByteBuffer g = ByteBuffer.wrap(glyph);
            int contours = g.getShort(0);
            if (contours > 0) points = Math.max(points, (g.getShort(8 + 2 * contours) & 0xFFFF) + 1);
            int bearing = i < metrics ? 4 * i + 2 : 4 * metrics + 2 * (i - metrics);
            hmtx.putShort(bearing, g.getShort(2));
        }
        places.putInt(data.size());
        tables.put("glyf", data.toByteArray());
        tables.put("loca", places.array());
        head.putShort(50, (short) 1);
        maxp.putShort(6, (short) points);
        return file(tables, offsets);
    }

    private static byte[] file(Map<String, byte[]> tables, Map<String, Integer> offsets) {
        int length = 12 + 16 * tables.size();
        for (byte[] table : tables.values()) length += table.length + 3 & ~3;
        ByteBuffer out = ByteBuffer.allocate(length);
        int power = Integer.highestOneBit(tables.size());
        out.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (16 * power))
                .putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (tables.size() - power)));
        ByteBuffer.wrap(tables.get("head")).putInt(8, 0);
        int at = 12 + 16 * tables.size();
        int head = 0;
        List<String> order = offsets.keySet().stream().sorted(Comparator.comparing(offsets::get)).toList();
        List<String> tags = List.copyOf(tables.keySet());
        for (String tag : order) {
            byte[] table = tables.get(tag);
            out.put(at, table);
            int entry = 12 + 16 * tags.indexOf(tag);
            out.put(entry, tag.getBytes(StandardCharsets.US_ASCII)).putInt(entry + 4, sum(out, at, table.length + 3 & ~3))
                    .putInt(entry + 8, at).putInt(entry + 12, table.length);
            if (tag.equals("head")) head = at;
            at += table.length + 3 & ~3;
        }
        return out.putInt(head + 8, 0xB1B0AFBA - sum(out, 0, length)).array();
    }

    private static int sum(ByteBuffer bytes, int from, int length) {
        int sum = 0;
        for (int at = from; at < from + length; at += 4) sum += bytes.getInt(at);
        return sum;
    }

    /** Composite glyphs, blanks and glyphs with instructions stay as they are. */
    private byte[] glyph(byte[] bytes) {
        if (bytes.length == 0) return bytes;
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int contours = in.getShort(0);
        if (contours <= 0 || in.getShort(10 + 2 * contours) != 0) return bytes;
        List<List<Point>> drawn = new ArrayList<>();
        for (List<Point> contour : read(in, contours)) drawn.add(contour(contour));
        byte[] written = write(drawn);
        return written.length < bytes.length ? written : bytes;
    }

    private static List<List<Point>> read(ByteBuffer in, int contours) {
        int[] ends = new int[contours];
        for (int i = 0; i < contours; i++) ends[i] = in.getShort(10 + 2 * i) & 0xFFFF;
        int count = ends[contours - 1] + 1;
        in.position(12 + 2 * contours);
        int[] flags = new int[count];
        for (int i = 0; i < count; ) {
            int flag = in.get() & 0xFF;
            int times = (flag & 8) != 0 ? (in.get() & 0xFF) + 1 : 1;
            for (int k = 0; k < times; k++) flags[i++] = flag;
        }
        int[] xs = coordinates(in, flags, 2, 16);
        int[] ys = coordinates(in, flags, 4, 32);
        List<List<Point>> all = new ArrayList<>();
        int at = 0;
        for (int end : ends) {
            List<Point> contour = new ArrayList<>();
            for (; at <= end; at++) contour.add(new Point(xs[at], ys[at], (flags[at] & 1) != 0));
            all.add(contour);
        }
        return all;
    }

    private static int[] coordinates(ByteBuffer in, int[] flags, int isShort, int same) {
        int[] out = new int[flags.length];
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((flags[i] & isShort) != 0) value += (flags[i] & same) != 0 ? in.get() & 0xFF : -(in.get() & 0xFF);
            else if ((flags[i] & same) == 0) value += in.getShort();
            out[i] = value;
        }
        return out;
    }

    private static byte[] write(List<List<Point>> contours) {
        List<Point> points = contours.stream().flatMap(List::stream).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        putShort(out, contours.size());
        putShort(out, (int) points.stream().mapToDouble(Point::x).min().orElse(0));
        putShort(out, (int) points.stream().mapToDouble(Point::y).min().orElse(0));
        putShort(out, (int) points.stream().mapToDouble(Point::x).max().orElse(0));
        putShort(out, (int) points.stream().mapToDouble(Point::y).max().orElse(0));
        int end = -1;
        for (List<Point> contour : contours) putShort(out, end += contour.size());
        putShort(out, 0);
        ByteArrayOutputStream xs = new ByteArrayOutputStream();
        ByteArrayOutputStream ys = new ByteArrayOutputStream();
        int[] flags = new int[points.size()];
        int x = 0;
        int y = 0;
        for (int i = 0; i < flags.length; i++) {
            Point p = points.get(i);
            flags[i] = (p.on ? 1 : 0) | coordinate(xs, (int) p.x - x, 2, 16) | coordinate(ys, (int) p.y - y, 4, 32);
            x = (int) p.x;
            y = (int) p.y;
        }
        for (int i = 0; i < flags.length; ) {
            int times = 1;
            while (i + times < flags.length && flags[i + times] == flags[i] && times < 256) times++;
            out.write(times > 2 ? flags[i] | 8 : flags[i]);
            if (times > 2) out.write(times - 1);
            i += times > 2 ? times : 1;
        }
        out.writeBytes(xs.toByteArray());
        out.writeBytes(ys.toByteArray());
        return out.toByteArray();
    }

    private static int coordinate(ByteArrayOutputStream out, int step, int isShort, int same) {
        if (step == 0) return same;
        if (Math.abs(step) > 255) {
            putShort(out, step);
            return 0;
        }
        out.write(Math.abs(step));
        return step > 0 ? isShort | same : isShort;
    }

    private static void putShort(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
