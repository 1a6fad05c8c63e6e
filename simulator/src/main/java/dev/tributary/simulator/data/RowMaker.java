package dev.tributary.simulator.data;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.TableModel;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes up a table's rows, as they are on the wire. Keys are unique; every fourth row has a value in every column, the
 * others have some nulls, some fields left out, some empty objects.
 */
final class RowMaker {
    private static final Instant FIRST_DAY = Instant.parse("2025-01-01T08:30:00Z");
    private static final long FIRST_ID = 2_500_000_000L;

    private final TableModel table;
    private final Set<String> identifying;
    private final long seed;
    private final Tombstones tombstones;

    /** @param identifying columns besides the key that are unlike in all rows */
    RowMaker(TableModel table, Set<String> identifying, long seed) {
        this.table = table;
        this.identifying = identifying;
        this.seed = seed;
        tombstones = new Tombstones(table);
    }

    /**
     * A row.
     *
     * @param sequence the row's number; its keys follow from it
     * @param time when the row last changed
     */
    Map<String, @Nullable Object> row(long sequence, Instant time) {
        return new Draft(Seeds.random(seed, table.name(), sequence), sequence, time).object(table.columns(), "");
    }

    /** Another value for a column of a row that changes for that many times. */
    Object changed(ColumnModel column, long sequence, long revision, Instant time) {
        SplittableRandom random = Seeds.random(seed, table.name(), sequence, revision);
        Object value = new Draft(random, sequence, time).scalar(column.name(), column.type());
        return value instanceof String text ? text + " (revision " + revision + ")" : value;
    }

    /** One row in the making. */
    private final class Draft {
        private final SplittableRandom random;
        private final long sequence;
        private final Instant time;
        private final boolean full;

        Draft(SplittableRandom random, long sequence, Instant time) {
            this.random = random;
            this.sequence = sequence;
            this.time = time;
            full = sequence % 4 == 0;
        }

        Map<String, @Nullable Object> object(List<ColumnModel> columns, String prefix) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (ColumnModel column : columns) {
                String key = WireKey.of(column).orElse("");
                if (key.isEmpty()) {
                    continue;
                }
                String path = prefix + column.name();
                if (WireKey.isAround(column) && !isCursor(path)) {
                    object.put(key, around(column));
                    continue;
                }
                if (prefix.isEmpty() && tombstones.isMark(column)) {
                    present(column).ifPresent(value -> object.put(key, value));
                    continue;
                }
                if (isPending(path)) {
                    object.put(key, null);
                    continue;
                }
                boolean mustBe = full || !column.nullable() || identifies(path) || isWhole(column);
                int chance = random.nextInt(10);
                if (mustBe || chance > 1) {
                    object.put(key, column(column, path));
                } else if (chance == 1) {
                    object.put(key, null);
                }
            }
            return Collections.unmodifiableMap(object);
        }

        /** Whether a column is the row itself, which cannot be without it. */
        private static boolean isWhole(ColumnModel column) {
            return column.origin() instanceof ColumnModel.At at && at.path().isEmpty();
        }

        /** A value that rows of one place have in common. */
        private Object around(ColumnModel column) {
            long group = Groups.of(table, column, sequence);
            Draft draft = new Draft(
                    Seeds.random(seed, table.name() + "/" + column.name(), group),
                    4 * group,
                    FIRST_DAY.plus(Duration.ofDays(group)));
            return column.origin() instanceof ColumnModel.MapKey
                            || table.primaryKey().contains(column.name())
                    ? draft.key(column)
                    : draft.column(column, column.name());
        }

        /** A value by which a row says that it is there; empty where it does so by having none. */
        private Optional<Object> present(ColumnModel column) {
            if (WireTime.isTime(column.type())) {
                return Optional.empty();
            }
            return Stream.generate(() -> scalar(column.name(), column.type()))
                    .filter(tombstones::meansPresent)
                    .findFirst();
        }

        /** Whether a column is part of the key or the cursor, or holds such a part. */
        private boolean identifies(String path) {
            return isCursor(path)
                    || Stream.concat(table.primaryKey().stream(), identifying.stream())
                            .anyMatch(key -> key.equals(path) || key.startsWith(path + "."))
                    || (table.incremental() != null
                            && table.incremental().cursors().stream()
                                    .anyMatch(cursor -> cursor.startsWith(path + ".")));
        }

        /** Whether a column has no value as long as the row was not changed: another says when it was made. */
        private boolean isPending(String path) {
            IncrementalModel incremental = table.incremental();
            return !full
                    && incremental != null
                    && !incremental.fallbacks().isEmpty()
                    && incremental.cursor().equals(path);
        }

        private boolean isCursor(String path) {
            return table.incremental() != null && table.incremental().cursors().contains(path);
        }

        private Object column(ColumnModel column, String path) {
            ColumnType type = column.type();
            IncrementalModel incremental = table.incremental();
            if (incremental != null && isCursor(path) && !incremental.sequence()) {
                return WireTime.write(type, incremental.coarse(time));
            }
            if (table.primaryKey().contains(path) || identifying.contains(path)) {
                return key(column);
            }
            if (type instanceof ColumnType.Struct struct) {
                boolean canBeEmpty =
                        !full && !identifies(path) && struct.fields().stream().allMatch(ColumnModel::nullable);
                return canBeEmpty && random.nextInt(10) == 0 ? Map.of() : object(struct.fields(), path + ".");
            }
            return value(column.name(), type);
        }

        private Object key(ColumnModel column) {
            ColumnType type = column.type();
            if (type instanceof ColumnType.Text) {
                return TextMaker.unique(column.name(), random, sequence);
            }
            if (type instanceof ColumnType.Int64) {
                return FIRST_ID + 17 * sequence;
            }
            if (type instanceof ColumnType.Decimal || type instanceof ColumnType.Float64) {
                return sequence;
            }
            return WireTime.isTime(type)
                    ? WireTime.write(type, FIRST_DAY.plus(Duration.ofDays(sequence)))
                    : value(column.name(), type);
        }

        private Object value(String name, ColumnType type) {
            if (type instanceof ColumnType.Array array) {
                return elements(name, array.element());
            }
            if (type instanceof ColumnType.Map map) {
                Map<String, @Nullable Object> entries = new LinkedHashMap<>();
                int size = full ? 2 : random.nextInt(3);
                for (int i = 0; i < size; i++) {
                    entries.put(Words.NOUNS.get(i) + "-" + i, element(name, map.value()));
                }
                return Collections.unmodifiableMap(entries);
            }
            if (type instanceof ColumnType.Struct struct) {
                return object(struct.fields(), name + "[].");
            }
            return type instanceof ColumnType.Variant ? anything() : scalar(name, type);
        }

        private List<@Nullable Object> elements(String name, ColumnType type) {
            List<@Nullable Object> list = new ArrayList<>();
            int size = full ? 2 : random.nextInt(4);
            for (int i = 0; i < size; i++) {
                list.add(element(name, type));
            }
            return Collections.unmodifiableList(list);
        }

        private @Nullable Object element(String name, ColumnType type) {
            return !full && random.nextInt(20) == 0 ? null : value(name, type);
        }

        private Object anything() {
            return switch (random.nextInt(4)) {
                case 0 -> Words.title(random);
                case 1 -> random.nextInt(1_000);
                case 2 -> Arrays.asList(1, "two", null, 3.5);
                default -> Map.of("nested", Map.of("flag", true));
            };
        }

        private Object scalar(String name, ColumnType type) {
            if (type instanceof ColumnType.Int64) {
                return name.endsWith("id") ? FIRST_ID + random.nextInt(1_000_000) : (long) random.nextInt(10_000);
            }
            if (type instanceof ColumnType.Float64) {
                return random.nextInt(1_000_000) / 128.0;
            }
            if (type instanceof ColumnType.Decimal decimal) {
                int digits = Math.min(decimal.precision(), 15);
                long unscaled = random.nextLong((long) Math.pow(10, digits));
                return new BigDecimal(BigInteger.valueOf(unscaled), decimal.scale());
            }
            if (type instanceof ColumnType.Bool) {
                return random.nextBoolean();
            }
            if (type instanceof ColumnType.Binary) {
                return Base64.getEncoder().encodeToString(Words.title(random).getBytes(StandardCharsets.UTF_8));
            }
            return WireTime.isTime(type)
                    ? WireTime.write(type, time.minus(Duration.ofSeconds(random.nextInt(2_500_000))))
                    : TextMaker.text(name, random);
        }
    }
}
