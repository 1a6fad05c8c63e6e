package dev.tributary.runtime.spark;

import org.apache.spark.sql.connector.read.streaming.Offset;

/** A connector's offset in Spark's log. Spark compares offsets by their JSON only, and may hand back its own class. */
final class SourceOffset extends Offset {
    private final String json;

    SourceOffset(dev.tributary.runtime.connector.Offset offset) {
        this.json = offset.json();
    }

    @Override
    public String json() {
        return json;
    }

    static dev.tributary.runtime.connector.Offset of(Offset offset) {
        return new dev.tributary.runtime.connector.Offset(offset.json());
    }
}
