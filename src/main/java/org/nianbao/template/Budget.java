package org.nianbao.template;

import freemarker.template.TemplateModelException;
import java.io.IOException;

/**
 * How much one filling may do. A template from someone else can ask for a thousand million rows; it gets a finding.
 * Counted in steps and characters, not in seconds, so that one input always has one result.
 */
final class Budget {
    static final int MAX_TEXT = 100_000;
    static final int MAX_NUMBER = 100_000;
    private static final long STEPS = 5_000_000;
    private static final long CHARACTERS = 50_000_000;
    private long steps;
    private long characters;

    /** Ends the run: FreeMarker wraps it, {@link Engine} looks for it. */
    static final class Exceeded extends TemplateModelException {
        Exceeded(String message) {
            super(message);
        }
    }

    static final class OutputExceeded extends IOException {
        OutputExceeded() {
            super("output limit");
        }
    }

    void step(long count) throws Exceeded {
        steps += count;
        if (steps > STEPS) throw new Exceeded("steps");
    }

    void output(int count) throws OutputExceeded {
        characters += count;
        if (++steps > STEPS || characters > CHARACTERS) throw new OutputExceeded();
    }

    void text(int length) throws Exceeded {
        if (length > MAX_TEXT) throw new Exceeded("text");
        step(length / 64 + 1);
    }
}
