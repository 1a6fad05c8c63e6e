package dev.tributary.pipeline;

import dev.tributary.pipeline.delta.BatchWriter;
import dev.tributary.pipeline.delta.Destination;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.connector.TableMetadata;
import java.util.OptionalLong;
import org.apache.spark.sql.SparkSession;

/** Where the rows of one table go. */
sealed interface Place permits DeltaPlace, FilePlace {

    /** What rows go to, and what brings them there. */
    record Sink(Destination destination, BatchWriter writer) {}

    /**
     * What the place is, in words, the same wherever its directory is moved to: a checkpoint says by it what it is of.
     */
    String kind();

    /** The place as a user would write it. */
    String shown();

    /**
     * What a user asks for, with what follows from the place.
     *
     * @throws dev.tributary.pipeline.error.PipelineException if the place cannot have it
     */
    TableSpec asked(TableSpec table, TableMetadata metadata);

    /**
     * What rows go to, and what brings them there.
     *
     * @param confirmed told when a second read of a snapshot has been made
     * @throws dev.tributary.pipeline.error.PipelineException if the table cannot be brought there in the way that the user says
     */
    Sink sink(TableSetup setup, Runnable confirmed);

    /** The version of the last commit; empty where there is none, or no versions. */
    OptionalLong version(SparkSession spark);
}
