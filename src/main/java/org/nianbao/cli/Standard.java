package org.nianbao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;

/** Standard output. A {@link java.io.PrintStream} tells nobody that what it was given did not arrive; this does. */
final class Standard extends FileOutputStream {
    private volatile IOException fault;

    Standard() {
        super(FileDescriptor.out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            super.write(bytes, from, length);
        } catch (IOException e) {
            fault = e;
            throw e;
        }
    }

    /** Why not all was written; empty where all was, and where the reader wanted no more of it ({@code | head}). */
    Optional<String> fault() {
        if (fault == null) return Optional.empty();
        String reason = String.valueOf(fault.getMessage());
        return reason.contains("Broken pipe") || reason.contains("管道") ? Optional.empty() : Optional.of(reason);
    }
}
