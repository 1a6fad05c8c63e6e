package dev.tributary.cli.databricks;

import dev.tributary.connection.ConnectionResolver;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source whose tables are of all kinds, and whose texts are hard to quote. */
final class Shops {
    private static final List<ColumnModel> COLUMNS = List.of(
            column("id", new ColumnType.Int64()),
            column("status", new ColumnType.Text()),
            column("updated_at", new ColumnType.LocalTimestamp()),
            column("address", new ColumnType.Struct(List.of(column("city", new ColumnType.Text())))));

    static SourceModel model() {
        SourceModel model = ConnectionResolver.model("github");
        TableModel issues = model.table("issues").orElseThrow();
        return new SourceModel(
                model.version(),
                "shop",
                "Shop",
                "",
                model.connectorClass(),
                model.baseUrl(),
                model.headers(),
                model.references(),
                model.options(),
                model.auth(),
                model.errors(),
                model.limits(),
                model.check(),
                model.hooks(),
                List.of(
                        table(issues, "customers", IngestionType.SNAPSHOT),
                        table(issues, "orders", IngestionType.CDC),
                        table(issues, "tickets", IngestionType.CDC_WITH_DELETES)));
    }

    private static TableModel table(TableModel like, String name, IngestionType ingestion) {
        @Nullable
        IncrementalModel incremental = ingestion == IngestionType.CDC_WITH_DELETES
                ? new IncrementalModel("updated_at", SourceOrder.ASCENDING, Duration.ZERO, Duration.ZERO, null)
                : null;
        List<OptionModel> options = ingestion == IngestionType.SNAPSHOT
                ? List.of(
                        new OptionModel("city", "The city", true, null, null, List.of(), false),
                        new OptionModel("pin", "", false, null, null, List.of(), true))
                : List.of();
        return new TableModel(
                name,
                "It's what \"" + name + "\" cost: ${price}\nin\\out.",
                like.role(),
                like.request(),
                options,
                like.records(),
                like.pagination(),
                COLUMNS,
                List.of("id"),
                ingestion,
                incremental,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static ColumnModel column(String name, ColumnType type) {
        return new ColumnModel(name, "", type, true, new ColumnModel.Field(name));
    }

    private Shops() {}
}
