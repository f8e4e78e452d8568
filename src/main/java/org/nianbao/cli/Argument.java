package org.nianbao.cli;

import picocli.CommandLine.Model.ArgSpec;

/**
 * One option or parameter of a command. Declared by {@link Arguments}.
 *
 * @param otherwise what counts where it is not on the command line
 */
record Argument<T>(ArgSpec spec, T otherwise) {
    boolean given() {
        return spec.getValue() != null;
    }

    /** As typed; to be asked once the command line has been read. */
    T value() {
        T typed = spec.getValue();
        return typed == null ? otherwise : typed;
    }
}
