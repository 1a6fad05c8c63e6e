package dev.tributary.runtime.spark;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Literal;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * What conditions that hold together let a read leave out: times of the cursor, and whole parents or elements of options. None
 * of them is settled by that. Whoever states them looks at each row too, as a source's times, bounds and zones may differ.
 */
final class QueryConditions {
    private final TableModel table;
    private final Optional<CursorCondition> cursor;
    private final Instant now;
    private final List<Predicate> taken = new ArrayList<>();
    private final Map<String, Set<String>> only = new HashMap<>();
    private @Nullable Instant from;
    private @Nullable Instant until;

    /** @param now up to when there can be rows */
    QueryConditions(SourceModel source, TableModel table, Instant now) {
        this.table = table;
        this.cursor = CursorCondition.of(source, table);
        this.now = now;
    }

    /** Takes in conditions. */
    void take(Predicate[] conditions) {
        Arrays.stream(conditions).filter(this::isTaken).forEach(taken::add);
    }

    /** Those that say something. */
    Predicate[] taken() {
        return taken.toArray(Predicate[]::new);
    }

    Narrowing narrowing() {
        return new Narrowing(from, until, only, Long.MAX_VALUE);
    }

    private boolean isTaken(Predicate condition) {
        Expression[] parts = condition.children();
        if (parts.length < 2) {
            return false;
        }
        if (parts.length == 2 && parts[0] instanceof Literal<?> literal && parts[1] instanceof NamedReference column) {
            return isTaken(turned(condition.name()), name(column), List.of(literal));
        }
        if (!(parts[0] instanceof NamedReference column)) {
            return false;
        }
        List<Literal<?>> values = new ArrayList<>();
        for (Expression part : List.of(parts).subList(1, parts.length)) {
            if (!(part instanceof Literal<?> literal)) {
                return false;
            }
            // Nothing is equal to null, or before or after it.
            if (literal.value() != null) {
                values.add(literal);
            }
        }
        return !values.isEmpty() && isTaken(condition.name(), name(column), values);
    }

    private static String turned(String comparison) {
        return switch (comparison) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> comparison;
        };
    }

    private static String name(NamedReference column) {
        return String.join(".", column.fieldNames());
    }

    private boolean isTaken(String comparison, String column, List<Literal<?>> values) {
        boolean equal = List.of("=", "<=>", "IN").contains(comparison);
        if (cursor.filter(of -> of.column().equalsIgnoreCase(column)).isPresent()) {
            boolean start = (equal || List.of(">", ">=").contains(comparison)) && begin(values);
            boolean end = (equal || List.of("<", "<=").contains(comparison)) && end(values);
            return start || end;
        }
        return equal && isScope(column, values);
    }

    private boolean begin(List<Literal<?>> values) {
        List<Optional<Instant>> times = values.stream()
                .map(value -> cursor.orElseThrow().from(value, now))
                .toList();
        if (times.stream().anyMatch(Optional::isEmpty)) {
            return false;
        }
        Instant first =
                times.stream().flatMap(Optional::stream).min(Instant::compareTo).orElseThrow();
        if (from == null || first.isAfter(from)) {
            from = first;
        }
        return true;
    }

    private boolean end(List<Literal<?>> values) {
        List<Optional<Instant>> times =
                values.stream().map(value -> cursor.orElseThrow().until(value)).toList();
        if (times.stream().anyMatch(Optional::isEmpty)) {
            return false;
        }
        Instant last =
                times.stream().flatMap(Optional::stream).max(Instant::compareTo).orElseThrow();
        if (until == null || last.isBefore(until)) {
            until = last;
        }
        return true;
    }

    private boolean isScope(String name, List<Literal<?>> values) {
        Optional<ColumnModel> column = table.columns().stream()
                .filter(model -> model.name().equalsIgnoreCase(name))
                .filter(this::isScope)
                .filter(model -> values.stream().allMatch(value -> isOf(model.type(), value)))
                .findFirst();
        if (column.isEmpty()) {
            return false;
        }
        Set<String> texts =
                values.stream().map(value -> value.value().toString()).collect(Collectors.toSet());
        only.merge(column.get().name(), texts, (some, others) -> {
            Set<String> both = new HashSet<>(some);
            both.retainAll(others);
            return both;
        });
        return true;
    }

    /** Whether a column is the same for all rows of a parent, or of an element of an option. */
    private boolean isScope(ColumnModel column) {
        return column.origin() instanceof ColumnModel.FromParent
                || (column.origin() instanceof ColumnModel.FromOption origin
                        && table.options().stream()
                                .anyMatch(
                                        option -> option.each() && option.name().equals(origin.option())));
    }

    private static boolean isOf(ColumnType type, Literal<?> value) {
        return (type instanceof ColumnType.Int64 && DataTypes.LongType.equals(value.dataType()))
                || (type instanceof ColumnType.Text && DataTypes.StringType.equals(value.dataType()));
    }
}
