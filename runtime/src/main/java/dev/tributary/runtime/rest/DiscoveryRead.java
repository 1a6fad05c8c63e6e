package dev.tributary.runtime.rest;

import dev.tributary.model.OptionModel;
import dev.tributary.model.RoleModel;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.error.ResponseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * Asks a discovery endpoint for its columns.
 *
 * @param table the endpoint
 * @param schema what becomes of the columns
 */
record DiscoveryRead(Connection connection, RestTable table, DiscoveredSchema schema) {

    /**
     * The columns.
     *
     * @param options the options of the table whose columns they are
     */
    List<DiscoveredSchema.Found> columns(Map<String, String> options) {
        RoleModel.Discovery role = Objects.requireNonNull(schema.role());
        Map<String, String> own = new HashMap<>();
        for (OptionModel option : table.model().options()) {
            String value = options.get(option.name());
            if (value != null) {
                own.put(option.name(), value);
            }
        }
        List<String> columns = new ArrayList<>(List.of(role.name()));
        int type = position(columns, role.type());
        int description = position(columns, role.description());
        List<DiscoveredSchema.Found> found = new ArrayList<>();
        TableShape shape = new TableShape(table.schema().get(), List.of());
        Read read = Read.of(connection, table, new ReadOptions(own, columns), shape, Presence.EITHER);
        try (Pages pages = read.pages(CursorBounds.NONE)) {
            pages.open();
            for (InternalRow row = pages.next(); row != null; row = pages.next()) {
                String name = text(row, 0);
                if (name == null || name.isBlank()) {
                    throw new ResponseException(table.place()
                            .says("a column has no name", "correct the component with @ColumnName in the descriptor."));
                }
                String said = text(row, description);
                found.add(schema.found(name, text(row, type), said == null ? "" : said));
            }
            SnapshotRead.checkComplete(table, pages);
        }
        return found;
    }

    private static int position(List<String> columns, @Nullable String column) {
        if (column == null) {
            return -1;
        }
        if (!columns.contains(column)) {
            columns.add(column);
        }
        return columns.indexOf(column);
    }

    private static @Nullable String text(InternalRow row, int slot) {
        return slot < 0 || row.isNullAt(slot) ? null : row.getUTF8String(slot).toString();
    }
}
