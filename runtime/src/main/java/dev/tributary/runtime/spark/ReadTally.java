package dev.tributary.runtime.spark;

import dev.tributary.runtime.environment.ReadStatistics;
import java.io.Serializable;

/** Gets what readers did in tasks; the same object may be told in several JVMs. */
interface ReadTally extends Serializable {

    /** Nobody asks. */
    ReadTally NONE = statistics -> {};

    void add(ReadStatistics statistics);

    /** Tells another as well. */
    default ReadTally and(ReadTally other) {
        return statistics -> {
            add(statistics);
            other.add(statistics);
        };
    }
}
