package org.nianbao.memo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/** One entry for each function and checksum of its input; two inputs of one checksum take turns. */
final class Remembered implements Memo {
    /** Reports of one office hang on a handful of templates; a service that is sent a thousand must not grow with them. */
    private static final int MOST = 64;

    private final Path folder;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(byte[] input, byte[] answer) {}

    /** @param folder null to keep nothing beyond the process */
    Remembered(Path folder) {
        this.folder = folder;
    }

    @Override
    public byte[] of(String what, byte[] input, Supplier<byte[]> make) {
        String name = what + "-" + Integer.toHexString(sum(input));
        Entry known = entries.get(name);
        if (known == null && folder != null) known = read(name);
        if (known != null && Arrays.equals(known.input, input)) {
            keep(name, known);
            return known.answer.clone();
        }
        byte[] answer = make.get();
        if (answer == null) return null;
        Entry entry = new Entry(input.clone(), answer.clone());
        keep(name, entry);
        if (folder != null) write(name, entry);
        return answer;
    }

    private void keep(String name, Entry entry) {
        if (entries.size() < MOST || entries.containsKey(name)) entries.put(name, entry);
    }

    /** Length of the input, the input, the answer, and the checksum of it all; null where the file is not whole. */
    private Entry read(String name) {
        try {
            byte[] file = Files.readAllBytes(folder.resolve(name));
            ByteBuffer in = ByteBuffer.wrap(file);
            if (file.length < 8 || in.getInt(file.length - 4) != sum(Arrays.copyOf(file, file.length - 4))) return null;
            int length = in.getInt();
            if (length < 0 || length > file.length - 8) return null;
            return new Entry(Arrays.copyOfRange(file, 4, 4 + length), Arrays.copyOfRange(file, 4 + length, file.length - 4));
        } catch (IOException notThere) {
            return null;
        }
    }

    private void write(String name, Entry entry) {
        ByteBuffer file = ByteBuffer.allocate(8 + entry.input.length + entry.answer.length);
        file.putInt(entry.input.length).put(entry.input).put(entry.answer);
        file.putInt(sum(Arrays.copyOf(file.array(), file.position())));
        Path whole = folder.resolve(name + "." + ProcessHandle.current().pid() + "-" + Thread.currentThread().getId() + ".part");
        try {
            Files.createDirectories(folder);
            Files.write(whole, file.array());
            Files.move(whole, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannotKeep) {
            discard(whole);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException leftBehind) {
            // The folder lies among the program's own files and is thrown away with them.
        }
    }

    private static int sum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
