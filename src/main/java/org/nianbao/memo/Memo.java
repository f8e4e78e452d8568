package org.nianbao.memo;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Remembers what pure functions gave. An answer is only ever taken for the very bytes it was made from: the input is kept
 * beside the answer and compared, so that nothing stale and nothing damaged is used. Losing a memory costs time, no more.
 */
public interface Memo {
    /** Remembers nothing. */
    Memo NONE = new Memo() {
        @Override
        public byte[] of(String what, byte[] input, Supplier<byte[]> make) {
            return make.get();
        }
    };

    /**
     * What {@code make} gives for this input, now or the first time.
     *
     * @param what  the function, in letters a file name may have; changes whenever the function does
     * @param input all that the answer hangs on
     * @param make  not kept; may give null where there is nothing worth remembering, which is then given back
     */
    byte[] of(String what, byte[] input, Supplier<byte[]> make);

    /** For the life of the process. Safe to use from several threads. */
    static Memo inMemory() {
        return new Remembered(null);
    }

    /**
     * In files of this folder, which is made when first needed. Where it cannot be written, nothing is said and nothing is
     * kept. Safe to use from several threads and processes.
     */
    static Memo in(Path folder) {
        return new Remembered(folder);
    }
}
