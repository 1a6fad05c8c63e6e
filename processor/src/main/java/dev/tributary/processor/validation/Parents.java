package dev.tributary.processor.validation;

import dev.tributary.model.ColumnType;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What parameters take from parents. */
final class Parents {
    private static final Set<String> NUMBERS = Set.of("long", "int", "short", "Long", "Integer", "Short");

    /** A parameter with its {@code @Parent}. */
    record Use(ParameterDefinition parameter, ValueDefinition.Parent value) {

        /** The column, if table and column exist. */
        Optional<ColumnDefinition> column(SourceDefinition source) {
            return Lineages.table(source, value.table().value())
                    .flatMap(TableDefinition::row)
                    .flatMap(row -> row.find(value.column().value()));
        }
    }

    static List<Use> uses(TableDefinition table) {
        return table.parameters().stream()
                .flatMap(parameter -> parameter.values().stream()
                        .filter(ValueDefinition.Parent.class::isInstance)
                        .map(value -> new Use(parameter, (ValueDefinition.Parent) value)))
                .toList();
    }

    /** Whether only changed rows of the parent are asked about. */
    static boolean isChangedOnly(TableDefinition table) {
        return table.values(ValueDefinition.Parent.class).stream()
                .anyMatch(parent -> parent.changedOnly().value());
    }

    /** The Java type that carries one value of a column, empty where no request carries such values. */
    static Optional<String> type(TypeDefinition column) {
        if (column.equals(new TypeDefinition.Simple(new ColumnType.Int64()))) {
            return Optional.of("long");
        }
        return column.equals(new TypeDefinition.Simple(new ColumnType.Text()))
                ? Optional.of("String")
                : Optional.empty();
    }

    /** Whether a Java type, as written, carries values of a column. */
    static boolean fits(String written, TypeDefinition column) {
        String expected = type(column).orElse("");
        return expected.equals("long") ? NUMBERS.contains(written) : written.equals(expected);
    }

    /** What a parameter that is a list is a list of, empty for another. */
    static Optional<String> element(String written) {
        return written.startsWith("List<") ? Optional.of(written.substring(5, written.length() - 1)) : Optional.empty();
    }

    /** The list of a type's values. */
    static String list(String type) {
        return "List<" + (type.equals("long") ? "Long" : type) + ">";
    }

    private Parents() {}
}
