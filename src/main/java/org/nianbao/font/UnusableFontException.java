package org.nianbao.font;

/** A font file that cannot serve; the reason decides which finding the user gets. */
final class UnusableFontException extends Exception {
    enum Reason { DAMAGED, NO_OUTLINES, RESTRICTED }

    private final Reason reason;

    UnusableFontException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
