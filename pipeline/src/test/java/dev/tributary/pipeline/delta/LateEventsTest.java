package dev.tributary.pipeline.delta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.LocalSpark;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows and deletes that come late, in any order and again make of a target what a simple model says. */
class LateEventsTest {
    private static final SparkSession SPARK = LocalSpark.start(
            "late events",
            Map.of(
                    "spark.master", "local[2]",
                    "spark.sql.shuffle.partitions", "1",
                    "spark.databricks.delta.snapshotPartitions", "1",
                    "spark.sql.codegen.wholeStage", "false",
                    "spark.sql.codegen.factoryMode", "NO_CODEGEN",
                    "spark.sql.adaptive.enabled", "false"));
    private static final String DELETED = "gone";
    private static final StructType SOURCE = new StructType()
            .add("key", new StructType().add("id", DataTypes.LongType))
            .add("name", DataTypes.StringType)
            .add("changed", DataTypes.LongType);
    private static final RowIdentity IDENTITY = new RowIdentity(List.of("key.id"), Optional.of("changed"));
    private static final BatchCommit.Watch UNWATCHED = new BatchCommit.Watch() {
        @Override
        public void keptBeside() {}

        @Override
        public void writing() {}

        @Override
        public void committed() {}
    };

    /** What happened to a row; a null name is its delete, a null time that it was never changed. */
    private record Event(
            long id, @Nullable Long at, @Nullable String name) {
        Row row() {
            return RowFactory.create(RowFactory.create(id), name, at, name == null);
        }
    }

    /** All that ever happened, a later event at the same time going first, a delete before all. */
    private static final class Model {
        private final Map<Long, NavigableMap<Long, Optional<String>>> events = new TreeMap<>();

        void take(Event event) {
            Optional<String> name = Optional.ofNullable(event.name());
            long at = event.at() == null ? Long.MIN_VALUE : event.at();
            events.computeIfAbsent(event.id(), unknown -> new TreeMap<>())
                    .merge(at, name, (before, now) -> before.isEmpty() ? before : now);
        }

        List<String> versions() {
            List<String> versions = new ArrayList<>();
            events.forEach((id, times) -> times.forEach((at, name) -> {
                Long end = times.higherKey(at);
                name.ifPresent(known ->
                        versions.add(id + " " + known + " " + (at == Long.MIN_VALUE ? null : at) + " to " + end));
            }));
            Collections.sort(versions);
            return versions;
        }

        List<String> newest() {
            List<String> rows = new ArrayList<>();
            events.forEach((id, times) -> times.lastEntry().getValue().ifPresent(name -> rows.add(id + " " + name)));
            Collections.sort(rows);
            return rows;
        }
    }

    private static Dataset<Row> batch(List<Event> events) {
        return SPARK.createDataFrame(
                events.stream().map(Event::row).toList(), SOURCE.add(DELETED, DataTypes.BooleanType));
    }

    private static List<Event> events(Random random, int batch) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            long id = random.nextInt(5);
            Long at = random.nextInt(12) == 0 ? null : Long.valueOf(random.nextInt(30));
            boolean deleted = at != null && random.nextInt(3) == 0;
            events.add(new Event(id, at, deleted ? null : "b" + batch + "e" + i));
        }
        return events;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void versions_and_newest_rows_are_those_of_the_model(long seed, @TempDir Path directory) {
        Random random = new Random(seed);
        TargetTable newest = new TargetTable(directory.resolve("newest").toString(), SOURCE, List.of());
        TargetTable versions = new TargetTable(
                directory.resolve("versions").toString(),
                VersionColumns.added(SOURCE, DataTypes.LongType),
                List.of("name"));
        BatchWriter changes = new ChangeWriter(
                newest,
                IDENTITY,
                DELETED,
                new Tombstones(directory.resolve("dead1").toString(), IDENTITY.keys()));
        BatchWriter history = new HistoryWriter(
                versions,
                IDENTITY,
                Optional.of(DELETED),
                new Tombstones(directory.resolve("dead2").toString(), IDENTITY.keys()),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        Model model = new Model();
        List<Event> last = List.of();
        for (int i = 0; i < 4; i++) {
            List<Event> events = events(random, i);
            events.forEach(model::take);
            write(newest, changes, events, i);
            write(versions, history, events, i);

            assertThat(versions(versions)).as("seed %s, batch %s", seed, i).isEqualTo(model.versions());
            assertThat(newest(newest)).as("seed %s, batch %s", seed, i).isEqualTo(model.newest());
            last = events;
        }
        long before = versions.version(SPARK).orElseThrow();
        write(versions, history, last, 100);
        assertThat(versions.version(SPARK)).as("the last batch again").hasValue(before);
    }

    @Test
    void deletes_are_known_again_when_keys_and_times_have_become_wider(@TempDir Path directory) {
        String dead = directory.resolve("dead").toString();
        StructType narrow = new StructType()
                .add("id", DataTypes.IntegerType)
                .add("name", DataTypes.StringType)
                .add("changed", DataTypes.IntegerType);
        StructType wide = new StructType()
                .add("id", DataTypes.LongType)
                .add("name", DataTypes.StringType)
                .add("changed", DataTypes.LongType);
        RowIdentity identity = new RowIdentity(List.of("id"), Optional.of("changed"));
        String path = directory.resolve("target").toString();
        for (int round = 0; round < 2; round++) {
            TargetTable target = new TargetTable(path, round == 0 ? narrow : wide, List.of());
            StructType batch = target.schema().add(DELETED, DataTypes.BooleanType);
            Object id = round == 0 ? (Object) 1 : Long.valueOf(5_000_000_000L);
            Object at = round == 0 ? (Object) 20 : Long.valueOf(6_000_000_000L);
            BatchWriter writer = new ChangeWriter(target, identity, DELETED, new Tombstones(dead, identity.keys()));
            target.prepare(SPARK);
            Dataset<Row> rows = target.filled(
                            SPARK.createDataFrame(List.of(RowFactory.create(id, null, at, true)), batch))
                    .localCheckpoint();

            writer.write(rows, 1, new BatchCommit("wider", round, UNWATCHED));
        }
        TargetTable target = new TargetTable(path, wide, List.of());
        Dataset<Row> late = SPARK.createDataFrame(
                List.of(
                        RowFactory.create(1L, "late", 10L, false),
                        RowFactory.create(5_000_000_000L, "late", 11L, false)),
                wide.add(DELETED, DataTypes.BooleanType));
        new ChangeWriter(target, identity, DELETED, new Tombstones(dead, identity.keys()))
                .write(late, 2, new BatchCommit("wider", 2, UNWATCHED));

        assertThat(target.isEmpty(SPARK)).isTrue();
    }

    private static void write(TargetTable target, BatchWriter writer, List<Event> events, long number) {
        target.prepare(SPARK);
        Dataset<Row> rows = target.filled(batch(events)).localCheckpoint();
        writer.write(rows, events.size(), new BatchCommit("late events", number, UNWATCHED));
    }

    private static List<String> versions(TargetTable target) {
        return texts(
                target,
                "concat_ws(' ', key.id, name, coalesce(string(__START_AT), 'null'), 'to',"
                        + " coalesce(string(__END_AT), 'null'))");
    }

    private static List<String> newest(TargetTable target) {
        return texts(target, "concat_ws(' ', key.id, name)");
    }

    private static List<String> texts(TargetTable target, String expression) {
        return target.rows(SPARK).selectExpr(expression).collectAsList().stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }
}
