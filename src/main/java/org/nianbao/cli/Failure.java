package org.nianbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;

/** A run that could not go on: reading or writing failed, or the program itself is at fault. */
final class Failure implements CommandLine.IExecutionExceptionHandler {
    static final String MEMORY = "内存不够，没有做完。关闭别的程序再试；报告或图片特别大的，先设环境变量 JAVA_TOOL_OPTIONS=-Xmx2g。";

    @Override
    public int handleExecutionException(Exception cause, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        IOException io = cause instanceof UncheckedIOException u ? u.getCause() : cause instanceof IOException i ? i : null;
        if (io == null) {
            line.getErr().println("错误：" + fault(cause));
            if (System.getenv("NIANBAO_DEBUG") != null) cause.printStackTrace(line.getErr());
            return Main.MISUSED;
        }
        line.getErr().println("错误：" + sentence(io));
        return Main.MISUSED;
    }

    static String fault(Throwable cause) {
        return "程序内部出错（" + cause + "），没有写出文件。这是本程序的问题，请把数据文件和这句话报告给我们。";
    }

    static String sentence(IOException fault) {
        String file = fault instanceof FileSystemException f && f.getFile() != null ? " " + f.getFile() : "";
        if (fault instanceof NoSuchFileException) return "找不到文件" + file + "。请检查路径和文件名。";
        if (fault instanceof AccessDeniedException) return "没有权限读写" + file + "。文件可能正在 Word 中打开，或文件夹为只读。";
        String reason = fault instanceof FileSystemException f ? f.getReason() : fault.getMessage();
        return "读写文件" + file + "失败" + (reason == null ? "。" : "：" + reason + "。");
    }
}
