package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Path;

/** A way to make the report, ours or another's. What is missing or fails is told in its row. */
interface Peer {
    /** As in the tables. */
    String name();

    /** From what to what: {@code Word to PDF}. */
    String work();

    /** Finds or installs it and makes the result once, which warms the machine's caches. */
    void prepare() throws IOException;

    /** One whole process that makes {@link #result}. */
    Command cold() throws IOException;

    /** The file of the last run. */
    Path result();

    /** Documents per second in one process on one thread; not a number where it has no such way. */
    default double warm(double coldWall) throws IOException {
        return Double.NaN;
    }
}
