package org.nianbao;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Findings;
import org.nianbao.font.FontLibrary;
import org.nianbao.template.Template;

/** What every build needs and no data decides: fonts, and the first use of the engine that fills. */
final class Preparation {
    private final Path fonts;
    private CompletableFuture<Faces> faces;

    /** The fonts folder, and what was found while opening it. */
    record Faces(FontLibrary library, List<Finding> findings) {}

    Preparation(Path fonts) {
        this.fonts = fonts;
    }

    /** Begins on another thread; does nothing where it was begun before and did not fail. */
    synchronized CompletableFuture<Faces> begin() {
        if (faces != null && !faces.isCompletedExceptionally()) return faces;
        faces = CompletableFuture.supplyAsync(() -> {
            Template.prepare();
            Findings own = new Findings();
            FontLibrary library = FontLibrary.open(fonts, List.of(), own);
            return new Faces(library, own.all());
        });
        return faces;
    }

    /** Waits for the fonts, without keeping others from beginning; empty where nobody began. */
    Optional<Faces> begun() {
        CompletableFuture<Faces> begun;
        synchronized (this) {
            begun = faces;
        }
        return Optional.ofNullable(begun).map(Beside::joined);
    }
}
