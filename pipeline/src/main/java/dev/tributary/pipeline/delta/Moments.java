package dev.tributary.pipeline.delta;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** Times that rows are given here. */
final class Moments {

    /** A time, or the first one after another; the latter may be null. */
    static Column after(Column time, Column other) {
        return functions.greatest(time, other.plus(functions.expr("INTERVAL '0.000001' SECOND")));
    }

    private Moments() {}
}
