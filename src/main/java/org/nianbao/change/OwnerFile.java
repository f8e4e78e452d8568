package org.nianbao.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;

/**
 * The small file that an office program keeps beside a document while it has it open: {@code ~$名.docx} of Word and WPS,
 * {@code .~lock.名.docx#} of LibreOffice. It stays behind where the program was killed, so it says what may be, not what is.
 */
public final class OwnerFile {
    /** Word's: the user's name in UTF-16, its length before it. */
    private static final int NAME = 0x36;
    private static final int MOST = 4096;

    private OwnerFile() {}

    /** Files that some program seems to have open though it let them be replaced: what it shows is the old one. */
    public static Optional<Finding> open(List<Path> files) {
        for (Path file : files) {
            Optional<String> user = user(file);
            if (user.isEmpty()) continue;
            String named = user.get().isEmpty() ? "" : "（使用者：" + user.get() + "）";
            return Optional.of(Finding.warning("output.open", new Place.Whole(file.toString()),
                    "这个文件好像还开着" + named + "，那里显示的是旧的内容。", "在 Word 或 WPS 里不保存、直接关闭，再重新打开。"));
        }
        return Optional.empty();
    }

    /** The user who has the file open; an empty text where the file does not say; empty where nobody has. */
    static Optional<String> user(Path file) {
        String name = file.getFileName().toString();
        // Word leaves out the first characters of a name that is too long with the sign before it.
        for (String rest : new String[] {name, tail(name, 1), tail(name, 2)}) {
            Path owner = file.resolveSibling("~$" + rest);
            if (!rest.isEmpty() && Files.isRegularFile(owner)) return Optional.of(word(bytes(owner)));
        }
        Path lock = file.resolveSibling(".~lock." + name + "#");
        return Files.isRegularFile(lock) ? Optional.of(libreOffice(bytes(lock))) : Optional.empty();
    }

    private static String tail(String name, int characters) {
        return name.codePointCount(0, name.length()) <= characters ? "" : name.substring(name.offsetByCodePoints(0, characters));
    }

    private static String word(byte[] owner) {
        if (owner.length < NAME + 2) return "";
        int length = owner[NAME] & 0xFF;
        if (owner.length < NAME + 2 + 2 * length) return "";
        return new String(owner, NAME + 2, 2 * length, StandardCharsets.UTF_16LE).strip();
    }

    /** The name that was set up, the one of the account, the computer, separated by commas. */
    private static String libreOffice(byte[] lock) {
        String[] fields = new String(lock, StandardCharsets.UTF_8).split(",");
        return !fields[0].isBlank() ? fields[0].strip() : fields.length > 1 ? fields[1].strip() : "";
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.size(file) > MOST ? new byte[0] : Files.readAllBytes(file);
        } catch (IOException unreadable) {
            // Word keeps it open itself; that it is there says enough.
            return new byte[0];
        }
    }
}
