package dev.tributary.runtime.rest;

import java.util.function.Supplier;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** A schema that is made when it is first asked for: a source may have hundreds, of which a run reads a few. */
final class LazySchema implements Supplier<StructType> {
    private final Supplier<StructType> maker;

    private volatile @Nullable StructType made;

    LazySchema(Supplier<StructType> maker) {
        this.maker = maker;
    }

    /** Threads that ask at the same time may each make one; these are alike. */
    @Override
    public StructType get() {
        StructType schema = made;
        if (schema == null) {
            schema = maker.get();
            made = schema;
        }
        return schema;
    }
}
