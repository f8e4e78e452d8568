package org.nianbao.bench;

import java.io.IOException;

/** A part of the bench that can be run by itself. */
interface Section {
    String title();

    /** Runs it and gives what is to be read, in Markdown. */
    String run(int rounds) throws IOException;
}
