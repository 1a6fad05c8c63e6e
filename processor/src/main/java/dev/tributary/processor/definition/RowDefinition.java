package dev.tributary.processor.definition;

import com.palantir.javapoet.ClassName;
import dev.tributary.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A record, or an interface of accessors, whose instances are rows or structs.
 *
 * @param type the Java type
 * @param origin its declaration
 * @param columns its columns in declaration order
 */
public record RowDefinition(ClassName type, Origin origin, List<ColumnDefinition> columns) {

    public RowDefinition {
        columns = List.copyOf(columns);
    }

    /** Rows nest deeply and are looked up often; their types tell nearly all of them apart. */
    @Override
    public int hashCode() {
        return type.hashCode();
    }

    /** The column at a path such as {@code commit.sha}, through nested types only. */
    public Optional<ColumnDefinition> find(String path) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        Optional<ColumnDefinition> column =
                columns.stream().filter(c -> c.name().equals(head)).findFirst();
        if (dot < 0) {
            return column;
        }
        return column.flatMap(c -> c.type() instanceof TypeDefinition.Nested nested
                ? nested.row().find(path.substring(dot + 1))
                : Optional.empty());
    }
}
