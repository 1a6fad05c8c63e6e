package dev.tributary.runtime.spark.shop;

import dev.tributary.model.IngestionType;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.SupportsPartitionedStream;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.RunListener.Phase;
import dev.tributary.runtime.error.ConnectorException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.StructType;

/** Reads a {@link Shop}: customers are a snapshot, orders change, events are added and read by windows. */
public final class ShopConnector implements SupportsPartitionedStream {
    private static final Pattern TIME = Pattern.compile("\\d{4}-[^\"]+Z");

    private final Shop shop;
    private final Environment environment;
    private Optional<Instant> end = Optional.empty();

    private ShopConnector(Map<String, String> options, Environment environment) {
        if (!"s3cr3t".equals(options.get("token"))) {
            throw new ConnectorException("The shop refuses the token of option `token`.");
        }
        this.shop = Shop.named(options.get("shop"));
        this.environment = environment;
    }

    @Override
    public List<String> listTables() {
        return List.of("customers", "orders", "events", "tickets", "invoices");
    }

    @Override
    public StructType getTableSchema(String table, Map<String, String> tableOptions) {
        return ShopSchemas.of(table);
    }

    @Override
    public TableMetadata readTableMetadata(String table, Map<String, String> tableOptions) {
        return switch (table) {
            case "customers" -> new TableMetadata(List.of("id"), Optional.empty(), IngestionType.SNAPSHOT);
            case "orders" -> new TableMetadata(List.of("id"), Optional.of("updated_at"), IngestionType.CDC);
            case "tickets", "invoices" ->
                new TableMetadata(
                        List.of("id"),
                        Optional.of("updated_at"),
                        IngestionType.CDC_WITH_DELETES,
                        table.equals("tickets"));
            default -> new TableMetadata(List.of("id"), Optional.of("at"), IngestionType.APPEND);
        };
    }

    @Override
    public TableRead readTable(String table, Offset start, ReadOptions options) {
        Offset until = offset(end());
        Instant from = time(start);
        if (!from.isBefore(end())) {
            return new ShopRead(shop, table, List.of(), options.columns(), start);
        }
        Map<String, String> asked = options.tableOptions();
        Predicate<Map<String, Object>> changed = changedIn(
                table,
                asked.containsKey("read_from")
                        ? Instant.parse(asked.get("read_from")).minusNanos(1_000)
                        : from,
                asked.containsKey("read_until")
                        ? Instant.parse(asked.get("read_until")).minusNanos(1_000)
                        : end());
        boolean both = options.columns() != null && options.columns().contains(ReadOptions.DELETED);
        return read(table, "after " + from, options, until, row -> changed.test(row) && (both || !isDeleted(row)));
    }

    /** A row without a time could have changed at any. */
    private static Predicate<Map<String, Object>> changedIn(String table, Instant from, Instant to) {
        if (table.equals("customers")) {
            return row -> true;
        }
        String cursor = table.equals("events") ? "at" : "updated_at";
        return row -> row.get(cursor) == null
                || (((Instant) row.get(cursor)).isAfter(from) && !((Instant) row.get(cursor)).isAfter(to));
    }

    private TableRead read(
            String table, String what, ReadOptions options, Offset until, Predicate<Map<String, Object>> wanted) {
        environment.listener().requested("shop", table);
        List<Map<String, Object>> rows = shop.read(table, what).stream()
                .filter(wanted)
                .map(ShopConnector::flagged)
                .toList();
        environment.listener().pageRead("shop", table, rows.size(), 100);
        environment.listener().reached(Phase.FETCH, "shop", table);
        return new ShopRead(shop, table, rows, options.columns(), until);
    }

    @Override
    public TableRead readTableDeletes(String table, Offset start, ReadOptions options) {
        Instant from = time(start);
        if (!from.isBefore(end())) {
            return new ShopRead(shop, table, List.of(), options.columns(), start);
        }
        Predicate<Map<String, Object>> changed = changedIn(table, from, end());
        return switch (table) {
            case "tickets" ->
                read(table, "after " + from, options, offset(end()), row -> changed.test(row) && isDeleted(row));
            case "invoices" -> {
                // Looks two days back, as for a source that tells of deletes late.
                List<Map<String, Object>> gone = shop.read("gone_invoices", "after " + from).stream()
                        .filter(changedIn(table, from.minus(Duration.ofDays(2)), end()))
                        .toList();
                yield new ShopRead(shop, table, gone, options.columns(), offset(end()));
            }
            default -> throw new ConnectorException("The shop does not tell of deletes.");
        };
    }

    private static boolean isDeleted(Map<String, Object> row) {
        return "deleted".equals(row.get("status"));
    }

    private static Map<String, Object> flagged(Map<String, Object> row) {
        Map<String, Object> flagged = new HashMap<>(row);
        flagged.put(ReadOptions.DELETED, isDeleted(row));
        return flagged;
    }

    @Override
    public boolean isPartitioned(String table) {
        return table.equals("events");
    }

    @Override
    public List<Partition> getPartitions(String table, Map<String, String> tableOptions) {
        shop.planned();
        return getPartitions(table, Offset.START, offset(end()), tableOptions);
    }

    @Override
    public Offset latestOffset(String table, Offset start, Map<String, String> tableOptions) {
        return time(start).isBefore(end()) ? offset(end()) : start;
    }

    /** Two halves. */
    @Override
    public List<Partition> getPartitions(String table, Offset start, Offset end, Map<String, String> tableOptions) {
        if (start.equals(end)) {
            return List.of();
        }
        Instant from = time(start);
        Instant to = time(end);
        Instant middle = from.plus(Duration.between(from, to).dividedBy(2));
        return List.of(window(from, middle), window(middle, to));
    }

    private static Partition window(Instant from, Instant to) {
        return new Partition("{\"from\":\"" + from + "\",\"to\":\"" + to + "\"}");
    }

    @Override
    public TableRead readPartition(String table, Partition partition, ReadOptions options) {
        List<Instant> bounds = TIME.matcher(partition.json())
                .results()
                .map(found -> Instant.parse(found.group()))
                .toList();
        String what = bounds.get(0) + " to " + bounds.get(1);
        return read(table, what, options, Offset.START, changedIn(table, bounds.get(0), bounds.get(1)));
    }

    @Override
    public void close() {}

    private Instant end() {
        if (end.isEmpty()) {
            end = Optional.of(shop.now());
        }
        return end.get();
    }

    private static Offset offset(Instant time) {
        return new Offset("{\"version\":1,\"until\":\"" + time + "\"}");
    }

    private static Instant time(Offset offset) {
        return TIME.matcher(offset.json())
                .results()
                .map(found -> Instant.parse(found.group()))
                .findFirst()
                .orElse(Instant.parse("2000-01-01T00:00:00Z"));
    }

    /** Makes connectors of shops. */
    public static final class Factory implements ConnectorFactory {
        @Override
        public String source() {
            return "shop";
        }

        @Override
        public LakeflowConnect connect(Map<String, String> options, Environment environment) {
            return new ShopConnector(options, environment);
        }
    }

    static List<String> columns(String table, List<String> wanted) {
        return wanted == null ? Arrays.asList(ShopSchemas.of(table).fieldNames()) : wanted;
    }
}
