package dev.tributary.pipeline.delta;

import org.apache.spark.sql.delta.TypeWidening;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.DataType;

/** Which types hold all that others do, exactly, so that a column can change its type without a loss. */
final class Widening {

    /** Whether a value of one type is the same value in another, unlike type, and Delta can widen a column to it. */
    static boolean isLossless(DataType from, DataType to) {
        return from instanceof AtomicType narrow
                && to instanceof AtomicType wide
                && !from.equals(to)
                && TypeWidening.isTypeChangeSupported(narrow, wide);
    }

    private Widening() {}
}
