package dev.tributary.runtime.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import scala.Option;

/** How many processes read a scan's parts at once, among which the source's limits are divided. */
final class Sharers {
    private static final String INSTANCES = "spark.executor.instances";
    private static final String MOST = "spark.dynamicAllocation.maxExecutors";

    /**
     * As many as there are parts, or executors if these are fewer; one where the driver reads by itself. Called on the
     * driver, when a scan is planned.
     */
    static int of(int parts) {
        Option<SparkSession> session = SparkSession.getActiveSession().orElse(SparkSession::getDefaultSession);
        if (parts <= 1 || session.isEmpty() || session.get().sparkContext().isLocal()) {
            return 1;
        }
        SparkContext spark = session.get().sparkContext();
        // The driver is among those that there are.
        return of(parts, spark.statusTracker().getExecutorInfos().length - 1, spark.conf());
    }

    /** @param there how many executors there are now; more can come */
    static int of(int parts, int there, SparkConf conf) {
        int most = Math.max(there, Math.max(conf.getInt(INSTANCES, 1), conf.getInt(MOST, 1)));
        return Math.max(1, Math.min(parts, most));
    }

    private Sharers() {}
}
