package dev.tributary.processor.validation;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RoleDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import java.util.List;
import java.util.stream.Stream;

/** The columns that identify a table's rows. */
final class Keys {

    /** The key that is said, as paths; what is discovered has none; for deletes, as much of the table's key as their rows have. */
    static List<String> of(SourceDefinition source, TableDefinition table) {
        if (table.role() instanceof RoleDefinition.Deletes deletes) {
            return Tables.named(source, deletes.of().value()).stream()
                    .flatMap(of -> said(of).stream())
                    .filter(key -> table.row().flatMap(row -> row.find(key)).isPresent())
                    .toList();
        }
        if (Feeds.isDetail(table)) {
            return Feeds.served(source, table).map(Keys::said).orElseGet(() -> said(table));
        }
        return table.role() instanceof RoleDefinition.Discovery ? List.of() : said(table);
    }

    /** The key that is said of a table itself. */
    static List<String> said(TableDefinition table) {
        return table.primaryKey().isEmpty()
                ? table.row().stream().flatMap(Keys::marked).toList()
                : table.primaryKey().stream().map(Located::value).toList();
    }

    private static Stream<String> marked(RowDefinition row) {
        return row.columns().stream().filter(column -> column.key().isPresent()).map(column -> column.name());
    }

    private Keys() {}
}
