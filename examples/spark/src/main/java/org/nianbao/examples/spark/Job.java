package org.nianbao.examples.spark;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * What every task is told. It travels to the executors, so it holds strings only.
 *
 * @param data the folder of data files
 * @param out  the folder of outputs
 * @param home the folder with templates/ and fonts/: an absolute path that is the same on every machine, or the name that
 *             {@code --archives FILE#NAME} gave it
 */
record Job(String data, String out, String home) implements Serializable {

    /** @param data as the user names it; kept as the file system does, so that its files' paths begin with it */
    static Job of(String data, String out, String home, Configuration hadoop) throws IOException {
        Path folder = new Path(data);
        return new Job(folder.getFileSystem(hadoop).makeQualified(folder).toString(), out, home);
    }

    /** Where a data file lies below the data folder, with {@code /} between the parts. */
    String relative(String file) {
        String path = new Path(file).toUri().getPath();
        String root = new Path(data).toUri().getPath();
        return path.startsWith(root) ? path.substring(root.length()).replaceFirst("^/+", "") : path.replaceFirst("^/+", "");
    }

    /** The same without its extension: what the outputs are named. */
    String name(String file) {
        return relative(file).replaceFirst("(?i)\\.ya?ml$", "");
    }
}
