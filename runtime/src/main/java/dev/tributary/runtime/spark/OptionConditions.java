package dev.tributary.runtime.spark;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.OptionType;
import dev.tributary.model.TableModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Literal;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.filter.Predicate;

/**
 * The options that a query's conditions say: {@code owner = 'apache'}, and {@code repo IN ('spark', 'kafka')} where a
 * request is made for each element of the option.
 */
final class OptionConditions {
    private final TableModel table;
    private final Map<String, String> options = new TreeMap<>();
    private final List<Predicate> taken = new ArrayList<>();
    private final Set<String> settled = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> several = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    OptionConditions(TableModel table) {
        this.table = table;
    }

    /**
     * Takes the options out of conditions that hold together.
     *
     * @return those that Spark has to look at too: all but those that hold for each row once the option is set, as they do
     *     of hidden columns, and of columns that show an option as it is
     */
    Predicate[] take(Predicate[] conditions) {
        List<Predicate> left = new ArrayList<>(List.of(conditions));
        left.removeIf(this::isTaken);
        left.removeIf(this::isImplied);
        return left.toArray(Predicate[]::new);
    }

    /** What was taken. */
    Predicate[] taken() {
        return taken.toArray(Predicate[]::new);
    }

    /** The options that the conditions say, by name. */
    Map<String, String> options() {
        return Map.copyOf(options);
    }

    private boolean isTaken(Predicate condition) {
        Expression[] parts = condition.children();
        if (parts.length == 0
                || !(parts[0] instanceof NamedReference reference)
                || reference.fieldNames().length != 1) {
            return false;
        }
        String column = reference.fieldNames()[0];
        Optional<OptionModel> option = option(column);
        if (option.isEmpty()) {
            return false;
        }
        List<Expression> values = List.of(parts).subList(1, parts.length);
        boolean in = condition.name().equals("IN");
        boolean one = List.of("=", "<=>").contains(condition.name()) || (in && values.size() == 1);
        boolean some = in && option.get().each();
        if (!(one || some) || !values.stream().allMatch(OptionConditions::isSet)) {
            return false;
        }
        String said = String.join(
                ",",
                values.stream()
                        .map(value -> (Literal<?>) value)
                        .map(value -> OptionLiterals.option(value.value(), value.dataType()))
                        .toList());
        if (said.isBlank()) {
            return false;
        }
        String before = options.putIfAbsent(option.get().name(), said);
        if (before != null && !before.equals(said)) {
            return false;
        }
        taken.add(condition);
        if (values.size() > 1) {
            several.add(option.get().name());
        }
        if (isHidden(column) || isShownAsItIs(option.get())) {
            settled.add(column);
            return true;
        }
        return false;
    }

    /** Elements of a list are trimmed, and other types than texts written anew. */
    private static boolean isShownAsItIs(OptionModel option) {
        return option.type() == OptionType.TEXT && !option.each() && !option.list();
    }

    /** That a column is not null whose condition holds, which Spark adds to each comparison. */
    private boolean isImplied(Predicate condition) {
        return condition.name().equals("IS_NOT_NULL")
                && condition.children()[0] instanceof NamedReference reference
                && reference.fieldNames().length == 1
                && settled.contains(reference.fieldNames()[0]);
    }

    /** The options for which the conditions allow several values. */
    Set<String> several() {
        return Set.copyOf(several);
    }

    private static boolean isSet(Expression value) {
        return value instanceof Literal<?> literal && literal.value() != null;
    }

    private Optional<OptionModel> option(String column) {
        String name = OptionColumns.option(table, column);
        return table.options().stream()
                .filter(option -> option.name().equalsIgnoreCase(name))
                .filter(option -> isHidden(column) || isFromOption(column))
                .findFirst();
    }

    private boolean isFromOption(String column) {
        return table.columns().stream()
                .anyMatch(model ->
                        model.name().equalsIgnoreCase(column) && model.origin() instanceof ColumnModel.FromOption);
    }

    private boolean isHidden(String column) {
        return Arrays.stream(OptionColumns.of(table).fieldNames()).anyMatch(column::equalsIgnoreCase);
    }
}
