package org.nianbao.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.nianbao.finding.Place;

/**
 * Nodes as bytes. The places of single characters are not among them: the few who ask for one have the file read again.
 */
final class Stored {
    private static final int MAPPING = 0;
    private static final int SEQUENCE = 1;
    private static final int QUOTED = 2;
    private static final int PLAIN = 3;

    private Stored() {}

    static byte[] of(Node root) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 << 10);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(root, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // in memory
        }
        return bytes.toByteArray();
    }

    private static void write(Node node, DataOutputStream out) throws IOException {
        out.writeByte(node instanceof Node.Mapping ? MAPPING : node instanceof Node.Sequence ? SEQUENCE
                : ((Node.Scalar) node).plain() ? PLAIN : QUOTED);
        out.writeInt(node.place().line());
        out.writeInt(node.place().column());
        if (node instanceof Node.Mapping m) {
            out.writeInt(m.entries().size());
            for (Node.Entry entry : m.entries()) {
                write(entry.key(), out);
                write(entry.value(), out);
            }
        } else if (node instanceof Node.Sequence s) {
            out.writeInt(s.items().size());
            for (Node item : s.items()) write(item, out);
        } else {
            byte[] text = ((Node.Scalar) node).text().getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
        }
    }

    /** @param again reads the file itself, for those who ask where a single character stands */
    static Node read(String file, byte[] stored, Supplier<Node> again) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored))) {
            return new Reader(file, in, again).node();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // in memory
        }
    }

    private static final class Reader {
        private final String file;
        private final DataInputStream in;
        private final Supplier<Node> again;
        private Node whole;
        private int scalars;

        Reader(String file, DataInputStream in, Supplier<Node> again) {
            this.file = file;
            this.in = in;
            this.again = again;
        }

        Node node() throws IOException {
            int kind = in.readByte();
            Place.Data place = new Place.Data(file, in.readInt(), in.readInt());
            int size = in.readInt();
            if (kind == MAPPING) {
                List<Node.Entry> entries = new ArrayList<>(size);
                for (int i = 0; i < size; i++) entries.add(new Node.Entry((Node.Scalar) node(), node()));
                return new Node.Mapping(place, entries);
            }
            if (kind == SEQUENCE) {
                List<Node> items = new ArrayList<>(size);
                for (int i = 0; i < size; i++) items.add(node());
                return new Node.Sequence(place, items);
            }
            int number = scalars++;
            return new Node.Scalar(new String(in.readNBytes(size), StandardCharsets.UTF_8), kind == PLAIN, place,
                    index -> scalar(whole(), new int[] {number}).at(index));
        }

        private synchronized Node whole() {
            if (whole == null) whole = again.get();
            return whole;
        }
    }

    /** The scalar with this number in the file's order. */
    private static Node.Scalar scalar(Node node, int[] left) {
        if (node instanceof Node.Scalar s) return left[0]-- == 0 ? s : null;
        Node.Scalar found = null;
        if (node instanceof Node.Mapping m) {
            for (Node.Entry entry : m.entries()) {
                if (found == null) found = scalar(entry.key(), left);
                if (found == null) found = scalar(entry.value(), left);
            }
        } else if (node instanceof Node.Sequence s) {
            for (Node item : s.items()) if (found == null) found = scalar(item, left);
        }
        return found;
    }
}
