package dev.tributary.pipeline;

import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.error.PipelineException;
import dev.tributary.pipeline.files.FileTarget;
import dev.tributary.pipeline.spec.ScdType;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.connector.TableMetadata;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.SparkSession;

/**
 * A directory of files, to which every row that is read is added.
 *
 * @param shown the place as a user would write it
 */
record FilePlace(FileTarget target, String shown) implements Place {

    @Override
    public String kind() {
        return target.format().label() + " files in a directory";
    }

    @Override
    public TableSpec asked(TableSpec spec, TableMetadata metadata) {
        if (metadata.ingestionType() == IngestionType.SNAPSHOT) {
            throw refused(spec, "is read whole in each run, so that each would add every row again");
        }
        if (spec.scdType().filter(type -> type != ScdType.APPEND_ONLY).isPresent()) {
            throw refused(spec, "is to be kept as " + spec.scdType().get() + ", which changes rows that are there");
        }
        if (!spec.clusterBy().isEmpty()) {
            throw refused(spec, "is to be clustered by " + String.join(", ", spec.clusterBy()));
        }
        return new TableSpec(
                spec.sourceTable(),
                spec.destinationCatalog(),
                spec.destinationSchema(),
                spec.destinationTable(),
                Optional.of(ScdType.APPEND_ONLY),
                spec.primaryKeys(),
                spec.sequenceBy(),
                spec.clusterBy(),
                spec.options());
    }

    private PipelineException refused(TableSpec spec, String reason) {
        return new PipelineException("Table `" + spec.sourceTable() + "` " + reason + ", and "
                + target.format().label()
                + " files are only added to. Bring it to a Delta table, or leave it out.");
    }

    @Override
    public Sink sink(TableSetup setup, Runnable confirmed) {
        return new Sink(target, target);
    }

    @Override
    public OptionalLong version(SparkSession spark) {
        return OptionalLong.empty();
    }
}
