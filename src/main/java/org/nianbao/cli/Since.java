package org.nianbao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nianbao.change.Comparison;
import org.nianbao.change.Correction;

/**
 * What is different from the results that lay there before.
 *
 * @param unchanged  nothing had to be written
 * @param comparison with the data of the older Word file; empty where there was none, or nothing was written
 * @param edits      what somebody had changed in the older Word file by hand
 * @param backups    where hand-edited files were moved
 * @param review     the review copy; empty where none was asked for or made
 */
record Since(boolean unchanged, Optional<Comparison> comparison, List<Correction> edits, List<Path> backups, Optional<Path> review) {
    static final Since NOTHING = new Since(false, Optional.empty(), List.of(), List.of(), Optional.empty());

    Since {
        edits = List.copyOf(edits);
        backups = List.copyOf(backups);
    }
}
