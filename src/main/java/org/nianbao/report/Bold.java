package org.nianbao.report;

import java.util.Set;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * {@code **bold**} for Chinese: CommonMark closes no emphasis between a Chinese full stop and a Chinese character
 * (flanking rules count on spaces between words). Here the next pair of asterisks on the line closes. A single asterisk
 * is text.
 */
final class Bold implements InlineContentParserFactory {

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('*');
    }

    @Override
    public InlineContentParser create() {
        return Bold::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        if (scanner.next("**")) {
            Position inner = scanner.position();
            while (scanner.hasNext() && scanner.peek() != '\n') {
                Position end = scanner.position();
                if (scanner.next("**")) {
                    SourceLines content = scanner.getSource(inner, end);
                    if (content.getContent().isBlank()) break;
                    StrongEmphasis strong = new StrongEmphasis("**");
                    strong.appendChild(text(content));
                    return ParsedInline.of(strong, scanner.position());
                }
                scanner.next();
            }
        }
        scanner.setPosition(start);
        scanner.matchMultiple('*');
        return ParsedInline.of(text(scanner.getSource(start, scanner.position())), scanner.position());
    }

    private static Text text(SourceLines source) {
        Text text = new Text(source.getContent());
        text.setSourceSpans(source.getSourceSpans());
        return text;
    }
}
