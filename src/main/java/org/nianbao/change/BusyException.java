package org.nianbao.change;

import java.nio.file.FileSystemException;

/** Another run is writing the same files at this moment. */
public final class BusyException extends FileSystemException {
    private static final long serialVersionUID = 1;

    BusyException(String file) {
        super(file, null, "另一个 nianbao 正在写这份报告，请等它完成后再运行");
    }
}
