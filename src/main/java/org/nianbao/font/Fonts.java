package org.nianbao.font;

/** All faces at hand, found by the family names that documents use. Thread safe. */
public interface Fonts {

    /**
     * The chain for a family. Never null: an unknown family gets the general Chinese chain, and
     * {@link #serves} tells so.
     */
    Chain chain(String family, boolean bold, boolean italic);

    /** Whether the family (or an alias of it) has a face of its own or a declared stand-in. */
    boolean serves(String family);
}
