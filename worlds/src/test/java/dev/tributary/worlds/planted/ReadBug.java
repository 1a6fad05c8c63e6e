package dev.tributary.worlds.planted;

import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.worlds.world.Subject;
import dev.tributary.worlds.world.Surgery;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.types.StructType;

/** A bug in how a table is read, or in what its offsets say. */
abstract class ReadBug implements Surgery {

    /** What is read. */
    record About(StructType schema, TableMetadata metadata) {
        int cursor() {
            return metadata.cursorField().map(schema::fieldIndex).orElse(-1);
        }
    }

    /** The rows after an offset. */
    TableRead read(Offset start, Function<Offset, TableRead> reader, About about) {
        return reader.apply(start);
    }

    /** The rows of a part. */
    TableRead part(Supplier<TableRead> reader, About about) {
        return reader.get();
    }

    /** The deletes after an offset. */
    TableRead deletes(Offset start, Function<Offset, TableRead> reader) {
        return reader.apply(start);
    }

    /** Where a run ends. */
    Offset latest(Offset start, UnaryOperator<Offset> latest) {
        return latest.apply(start);
    }

    /** The parts between two offsets. */
    List<Partition> plan(Offset start, Offset end, BiFunction<Offset, Offset, List<Partition>> planner) {
        return planner.apply(start, end);
    }

    @Override
    public final LakeflowConnect connect(Subject subject, Map<String, String> options, Environment environment) {
        return new AlteredConnector(subject.factory().connect(options, environment), this);
    }
}
