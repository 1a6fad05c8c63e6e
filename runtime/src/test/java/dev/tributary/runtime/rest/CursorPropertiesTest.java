package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.IncrementalModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.model.TimeFormat;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.PagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever happens in a source, and whenever it is read, what was delivered is in the end what the source has. */
class CursorPropertiesTest {

    enum Strategy {
        UNORDERED(SourceOrder.NONE, true, false, null),
        ASCENDING(SourceOrder.ASCENDING, true, false, null),
        DESCENDING(SourceOrder.DESCENDING, false, false, null),
        WINDOWS(SourceOrder.NONE, true, true, null),
        FILTERED_HERE(SourceOrder.NONE, false, false, null),
        DATED_BY_THE_MINUTE(SourceOrder.NONE, true, false, Duration.ofMinutes(1));

        private final SourceOrder order;
        private final boolean since;
        private final boolean until;
        private final @Nullable Duration resolution;

        Strategy(SourceOrder order, boolean since, boolean until, @Nullable Duration resolution) {
            this.order = order;
            this.since = since;
            this.until = until;
            this.resolution = resolution;
        }

        TableModel table(int pageSize, IngestionType ingestion) {
            List<ParameterModel> parameters = new ArrayList<>();
            if (since) {
                parameters.add(query("since", new ValueModel.CursorStart(TimeFormat.DEFAULT, null, false)));
            }
            if (until) {
                parameters.add(query("until", new ValueModel.CursorEnd(TimeFormat.DEFAULT, true)));
            }
            Duration lookback = ingestion == IngestionType.APPEND ? Duration.ZERO : Duration.ofSeconds(30);
            return TestConnector.table(
                    "",
                    new PaginationModel.Offset("skip", new PaginationModel.PageSize("size", pageSize), PageEnd.SILENT),
                    ingestion,
                    parameters,
                    new IncrementalModel(
                            "updated_at", List.of(), order, lookback, Duration.ofSeconds(2), resolution, null));
        }

        private static ParameterModel query(String name, ValueModel value) {
            return new ParameterModel(ParameterModel.Place.QUERY, name, false, value);
        }
    }

    private record Version(long number, Instant at) {}

    /** A source whose rows change between runs and between pages. */
    private static final class Source {
        private final FakeWorld world = new FakeWorld();
        private final Map<Long, Version> rows = new TreeMap<>();
        private final Strategy strategy;
        private final Random random;
        private final boolean grows;
        private long version;
        private boolean busy;

        Source(Strategy strategy, Random random, boolean grows) {
            this.strategy = strategy;
            this.random = random;
            this.grows = grows;
        }

        /** Mostly at the same second as the change before. */
        void change(long id) {
            boolean later = random.nextInt(3) == 0;
            world.advance(Duration.ofMillis(later ? 1_000 + random.nextInt(70_000) : random.nextInt(400)));
            rows.put(grows ? rows.size() : id, new Version(++version, coarse(world.now())));
        }

        private Instant coarse(Instant time) {
            return strategy.resolution == null ? time : Instant.ofEpochSecond(time.getEpochSecond() / 60 * 60);
        }

        Response answer(Request request) {
            HttpUrl url = request.url();
            String since = url.queryParameter("since");
            String until = url.queryParameter("until");
            String body = rows.entrySet().stream()
                    .filter(row -> since == null || !row.getValue().at().isBefore(coarse(Instant.parse(since))))
                    .filter(row -> until == null || row.getValue().at().isBefore(Instant.parse(until)))
                    .sorted(order())
                    .skip(Long.parseLong(Objects.requireNonNull(url.queryParameter("skip"))))
                    .limit(Long.parseLong(Objects.requireNonNull(url.queryParameter("size"))))
                    .map(row -> "{\"id\":" + row.getKey() + ",\"name\":\""
                            + row.getValue().number() + "\",\"updated_at\":\""
                            + row.getValue().at() + "\"}")
                    .collect(Collectors.joining(",", "[", "]"));
            Response response = world.response(request, 200, body).build();
            if (busy && random.nextInt(4) == 0) {
                change(random.nextInt(12));
            }
            return response;
        }

        private Comparator<Map.Entry<Long, Version>> order() {
            Comparator<Map.Entry<Long, Version>> byTime =
                    Comparator.comparing(row -> row.getValue().at());
            return switch (strategy.order) {
                case NONE -> Map.Entry.comparingByKey();
                case ASCENDING -> byTime.thenComparing(Map.Entry.comparingByKey());
                case DESCENDING -> byTime.reversed().thenComparing(Map.Entry.comparingByKey());
            };
        }

        Map<Long, Long> versions() {
            Map<Long, Long> versions = new HashMap<>();
            rows.forEach((id, row) -> versions.put(id, row.number()));
            return versions;
        }

        /**
         * Reads on from an offset in a run of its own; tells each row's version. A read may fail where as many rows come in
         * between two pages as a page holds, so that the next is the same again: then nothing is kept of it.
         */
        Offset read(TableModel table, Offset start, List<Map.Entry<Long, Long>> into) {
            List<Map.Entry<Long, Long>> rows = new ArrayList<>();
            Offset end;
            try {
                end = drain(table, start, rows);
            } catch (PagingException e) {
                assertThat(busy).isTrue();
                assertThat(e)
                        .hasMessageMatching(
                                "(?s).*(two pages in a row have the same content|rows change faster than).*");
                return start;
            }
            into.addAll(rows);
            return end;
        }

        private Offset drain(TableModel table, Offset start, List<Map.Entry<Long, Long>> into) {
            TestConnector connector = new TestConnector(table, TestConnector.OPTIONS, world.environment(this::answer));
            try (TableRead read = connector.readTable("things", start, ReadOptions.allColumns(Map.of()))) {
                while (read.next()) {
                    InternalRow row = read.row();
                    into.add(Map.entry(
                            row.getLong(0), Long.valueOf(row.getUTF8String(1).toString())));
                }
                return read.end();
            }
        }
    }

    @Property(tries = 300)
    void changes_are_all_delivered_from_whatever_offset_a_run_starts(
            @ForAll Strategy strategy,
            @ForAll @Size(max = 25) List<@IntRange(max = 11) Integer> changes,
            @ForAll @IntRange(min = 2, max = 5) int pageSize,
            @ForAll long seed) {
        Random random = new Random(seed);
        Source source = new Source(strategy, random, false);
        TableModel table = strategy.table(pageSize, IngestionType.CDC);
        Map<Long, Long> target = new HashMap<>();
        List<Offset> offsets = new ArrayList<>(List.of(Offset.START));
        source.busy = true;
        for (int id : changes) {
            source.change(id);
            if (random.nextInt(3) == 0) {
                // Mostly the last one; after a crash, an earlier one.
                int from = random.nextInt(4) == 0 ? random.nextInt(offsets.size()) : offsets.size() - 1;
                offsets.add(deliver(source, table, offsets.get(from), target));
            }
        }
        source.busy = false;
        source.world.advance(Duration.ofHours(1));
        Offset end = deliver(source, table, offsets.get(offsets.size() - 1), target);

        assertThat(target).isEqualTo(source.versions());
        source.world.advance(Duration.ofHours(1));
        List<Map.Entry<Long, Long>> more = new ArrayList<>();
        source.read(table, end, more);
        assertThat(more).isEmpty();
    }

    private static Offset deliver(Source source, TableModel table, Offset start, Map<Long, Long> target) {
        List<Map.Entry<Long, Long>> rows = new ArrayList<>();
        Offset end = source.read(table, start, rows);
        rows.forEach(row -> target.merge(row.getKey(), row.getValue(), Math::max));
        return end;
    }

    @Property(tries = 200)
    void what_is_only_added_is_delivered_once(
            @ForAll Strategy strategy,
            @ForAll @IntRange(max = 30) int count,
            @ForAll @IntRange(min = 2, max = 5) int pageSize,
            @ForAll long seed) {
        Random random = new Random(seed);
        Source source = new Source(strategy, random, true);
        TableModel table = strategy.table(pageSize, IngestionType.APPEND);
        List<Map.Entry<Long, Long>> target = new ArrayList<>();
        Offset offset = Offset.START;
        source.busy = true;
        for (int i = 0; i < count; i++) {
            source.change(i);
            if (random.nextInt(3) == 0) {
                offset = source.read(table, offset, target);
            }
        }
        source.busy = false;
        source.world.advance(Duration.ofHours(1));
        source.read(table, offset, target);

        assertThat(target).containsExactlyInAnyOrderElementsOf(source.versions().entrySet());
    }

    @Test
    void of_several_cursors_the_first_that_has_a_value_counts() {
        IncrementalModel model = new IncrementalModel(
                "updated", List.of("created"), SourceOrder.NONE, Duration.ZERO, Duration.ZERO, null, null);
        StructType schema =
                new StructType().add("created", DataTypes.TimestampType).add("updated", DataTypes.TimestampType);
        CursorColumn column = new CursorColumn(model, List.of("created", "updated"), schema);

        assertThat(Stream.of(row(1L, 2L), row(1L, null), row(null, null)).map(column::read))
                .map(value -> value.map(Instant::toString).orElse("none"))
                .containsExactly("1970-01-01T00:00:00.000002Z", "1970-01-01T00:00:00.000001Z", "none");
    }

    @Test
    void a_date_counts_as_the_last_moment_of_its_day() {
        IncrementalModel model = new IncrementalModel("day", SourceOrder.NONE, Duration.ZERO, Duration.ZERO, null);
        CursorColumn column = new CursorColumn(model, List.of("day"), new StructType().add("day", DataTypes.DateType));

        assertThat(column.read(new GenericInternalRow(new Object[] {1})))
                .contains(Instant.parse("1970-01-02T23:59:59.999999Z"));
        assertThat(column.slack()).isEqualTo(Duration.ofDays(1));
    }

    private static InternalRow row(@Nullable Long created, @Nullable Long updated) {
        return new GenericInternalRow(new @Nullable Object[] {created, updated});
    }
}
