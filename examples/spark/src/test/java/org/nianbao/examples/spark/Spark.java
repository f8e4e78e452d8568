package org.nianbao.examples.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Spark in this process, without its web page, reachable by nobody. */
final class Spark {
    /** The folder with templates and fonts. */
    static final Path HOME = Path.of(System.getProperty("nianbao.home")).toAbsolutePath().normalize();

    private Spark() {}

    static SparkSession local(int threads) {
        return SparkSession.builder().master("local[" + threads + "]").appName("test").config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1").getOrCreate();
    }
}
