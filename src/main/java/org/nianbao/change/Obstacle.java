package org.nianbao.change;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.finding.Finding;
import org.nianbao.finding.Place;

/** Why a report's files could not be written, and what to do about it. What lay there before is untouched in every case. */
public final class Obstacle {
    /** As Windows says it in English and Chinese (errors 32, 33, 1224), and Unix (EBUSY, ETXTBSY). */
    private static final Pattern IN_USE = Pattern.compile("used by another process|locked a portion|user-mapped section"
            + "|另一个?程序(?:正在|已)|另一个?进程|用户映射区域|Resource busy|resource busy|Text file busy");
    /** ENOSPC, EDQUOT, EFBIG; Windows errors 39 and 112. */
    private static final Pattern FULL = Pattern.compile("No space left|[Qq]uota exceeded|File too large|not enough space|磁盘空间不足|磁盘已满");
    private static final Pattern READ_ONLY = Pattern.compile("Read-only file system|write.protected|写保护|介质受写入保护");

    private Obstacle() {}

    /**
     * @param folder where the files were to be written
     * @param files  by name, Word first
     */
    public static Finding of(IOException fault, Path folder, List<String> files) {
        if (fault instanceof BusyException busy) {
            return finding("output.busy", folder.resolve(files.get(0)), busy.getReason() + "。", "等几秒钟再运行一次。");
        }
        Path at = at(fault, folder.resolve(files.get(0)));
        String reason = reason(fault);
        if (FULL.matcher(reason).find()) {
            return finding("output.full", at, "磁盘满了（或超过了配额），没有写出文件；原来的文件没有动。", "清出空间以后再运行一次，或用 -o 写到别的磁盘。");
        }
        if (READ_ONLY.matcher(reason).find()) return denied(folder);
        Optional<Path> open = files.stream().map(folder::resolve).filter(f -> OwnerFile.user(f).isPresent()).findFirst();
        boolean refused = fault instanceof AccessDeniedException || reason.contains("Operation not permitted");
        if (IN_USE.matcher(reason).find() || refused && open.isPresent()) return locked(open.orElse(at));
        if (!refused) {
            return finding("output.failed", at, "写不出文件" + (reason.isEmpty() ? "" : "（" + reason + "）") + "；原来的文件没有动。",
                    "检查磁盘和网络连接以后再运行一次，或用 -o 写到别的文件夹。");
        }
        // A folder may be written to and yet a file in it be kept by the program that shows it: Windows then denies access.
        if (Files.isRegularFile(at) && files.contains(at.getFileName().toString())) return locked(at);
        return denied(folder);
    }

    private static Finding locked(Path file) {
        String user = OwnerFile.user(file).filter(u -> !u.isEmpty()).map(u -> "（使用者：" + u + "）").orElse("");
        return finding("output.locked", file, "这个文件正被别的程序打开" + user + "，或者设成了只读，没有写出文件；原来的文件没有动。",
                "在 Word、WPS 或 PDF 阅读器里关闭它以后再运行一次；设成只读的，先取消只读。");
    }

    private static Finding denied(Path folder) {
        return finding("output.denied", folder, "这个文件夹不让写，没有写出文件；原来的文件没有动。", "换一个能写的文件夹（用 -o 指定），或请管理员给您写的权限。");
    }

    private static Finding finding(String id, Path file, String message, String hint) {
        return Finding.error(id, new Place.Whole(file.toString()), message, hint);
    }

    private static Path at(IOException fault, Path word) {
        if (!(fault instanceof FileSystemException f) || f.getFile() == null) return word;
        // A move names where it came from and where it was to go.
        Path file = Path.of(f.getOtherFile() == null ? f.getFile() : f.getOtherFile());
        return file.getFileName() != null && file.getFileName().toString().startsWith(".") ? word : file;
    }

    private static String reason(IOException fault) {
        String reason = fault instanceof FileSystemException f ? f.getReason() : fault.getMessage();
        return reason == null ? "" : reason;
    }
}
