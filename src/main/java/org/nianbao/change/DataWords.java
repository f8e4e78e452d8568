package org.nianbao.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.report.Passage;
import org.nianbao.source.Node;

/** Changes the words of a paragraph where they are typed in the data file, and leaves what is between them. */
final class DataWords {
    private final DataText text;
    private final List<DataLines.Loose> loose;

    DataWords(DataText text, List<DataLines.Loose> loose) {
        this.text = text;
        this.loose = loose;
    }

    /** What was typed for {@code [from, to)} of a paragraph: a character, or the quote of a figure. */
    private record Token(int from, int to, int source, int sourceEnd, boolean quote) {}

    private record Piece(int from, int to, String with) {}

    /** @param now what the paragraph is to say */
    void change(Passage passage, String now) {
        if (passage.text().equals(now) || now.indexOf('\n') >= 0) return;
        Optional<DataText.Spot> first = text.spot(passage.at(0));
        if (first.isEmpty()) return;
        Node.Scalar scalar = first.get().scalar();
        List<Token> tokens = tokens(passage);
        if (tokens.isEmpty()) return;
        String[] added = new String[passage.text().length() + 1];
        boolean[] gone = new boolean[passage.text().length()];
        for (Words.Change c : Words.changes(passage.text(), now)) {
            for (int i = c.oldFrom(); i < c.oldTo(); i++) gone[i] = true;
            // Behind what went, so that a word in place of a quote stands where the quote stood.
            added[c.oldFrom()] = (added[c.oldFrom()] == null ? "" : added[c.oldFrom()]) + now.substring(c.newFrom(), c.newTo());
        }
        write(scalar, pieces(scalar, passage, tokens, added, gone));
    }

    private List<Token> tokens(Passage passage) {
        List<Token> tokens = new ArrayList<>();
        int n = passage.text().length();
        for (int from = 0; from < n;) {
            int to = from + 1;
            while (to < n && passage.at(to).equals(passage.at(from))) to++;
            Optional<DataText.Spot> spot = text.spot(passage.at(from));
            if (spot.isEmpty()) return List.of();
            Node.Scalar s = spot.get().scalar();
            boolean quote = passage.quoted(from, to);
            int index = quote ? s.text().indexOf('}', spot.get().index()) : spot.get().index();
            if (index < 0) return List.of();
            int next = index + (quote ? 1 : Character.charCount(s.text().codePointAt(index)));
            int source = text.offset(passage.at(from));
            int end = text.offset(s.at(next));
            // Behind the last character of a line that folds, the next one stands on another line.
            if (s.at(next).line() != s.at(index).line()) end = text.lineEnd(source);
            tokens.add(new Token(from, to, source, end, quote));
            from = to;
        }
        return tokens;
    }

    private List<Piece> pieces(Node.Scalar scalar, Passage passage, List<Token> tokens, String[] added, boolean[] gone) {
        List<Piece> pieces = new ArrayList<>();
        int at = tokens.get(0).source;
        for (Token t : tokens) {
            if (added[t.from] != null) pieces.add(new Piece(at, at, text.typed(scalar, added[t.from])));
            StringBuilder kept = new StringBuilder();
            boolean touched = false;
            for (int i = t.from; i < t.to; i++) {
                if (i > t.from && added[i] != null) kept.append(added[i]);
                touched |= gone[i] || i > t.from && added[i] != null;
                if (!gone[i]) kept.append(passage.text().charAt(i));
            }
            if (touched) {
                pieces.add(new Piece(t.source, t.sourceEnd, text.typed(scalar, kept.toString())));
                if (t.quote) {
                    String said = (added[t.from] == null ? "" : added[t.from]) + kept;
                    loose.add(new DataLines.Loose(passage.at(t.from).line(), text.between(t.source, t.sourceEnd), said));
                }
            }
            at = t.sourceEnd;
        }
        String last = added[passage.text().length()];
        if (last != null) pieces.add(new Piece(at, at, text.typed(scalar, last)));
        return pieces;
    }

    /** A value without quotation marks may need them now. */
    private void write(Node.Scalar scalar, List<Piece> pieces) {
        int from = text.offset(scalar.place());
        int to = text.end(scalar);
        if (scalar.plain() && text.isOneLine(scalar)) {
            StringBuilder value = new StringBuilder();
            int at = from;
            for (Piece p : pieces) {
                value.append(text.between(at, p.from)).append(p.with);
                at = p.to;
            }
            value.append(text.between(at, to));
            // ${…} within a word is no flow mapping.
            String bare = value.toString().replaceAll("\\$\\{[^}]*}", "0");
            boolean safe = DataText.isSafe(bare, text.isInFlow(scalar));
            text.replace(from, to, safe ? value.toString() : DataText.quoted(value.toString()));
            return;
        }
        for (Piece p : pieces) text.replace(p.from, p.to, p.with);
    }
}
