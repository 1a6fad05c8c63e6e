package dev.tributary.processor.validation;

import dev.tributary.model.HeaderModel;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.PayloadModel;
import dev.tributary.model.RecordsModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.model.TombstoneModel;
import dev.tributary.processor.definition.IncrementalDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RecordsDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.WireFormatDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the model of a table that has no mistakes. */
final class TableAssembler {
    private final SourceDefinition source;
    private final TableDefinition table;

    TableAssembler(SourceDefinition source, TableDefinition table) {
        this.source = source;
        this.table = table;
    }

    ValidatedTable assemble() {
        RowDefinition row = table.row().orElseThrow();
        RequestAssembler requests = new RequestAssembler(source, table, headers(), defaultFormat());
        List<String> key = Keys.of(source, table);
        Optional<TombstoneModel> tombstone = Tombstones.of(row);
        ColumnAssembler columns = new ColumnAssembler(
                defaultFormat(),
                key,
                tombstone.isPresent() || Feeds.naming(source, table).isPresent(),
                Lineages.of(source, table),
                Feeds.naming(source, table).map(feed -> feed.name().value()));
        TableModel model = new TableModel(
                table.name().value(),
                table.description(),
                Roles.model(table, row),
                requests.request(),
                requests.options(),
                records(),
                PaginationAssembler.assemble(Paginations.of(source, table).orElseThrow()),
                columns.columns(row),
                key,
                Ingestions.of(source, table),
                table.incremental()
                        .map(incremental -> incremental(incremental, row))
                        .orElse(null),
                tombstone.orElse(null),
                Errors.models(table.errors()),
                Limits.models(table.limits()),
                Hooks.models(table.hooks()));
        return new ValidatedTable(
                model,
                table.method(),
                requests.parameters(),
                row.type(),
                columns.structs(),
                Hooks.types(table.hooks()));
    }

    private RecordsModel records() {
        PayloadModel payload = Payloads.model(source, table);
        return RecordPlaces.of(source, table)
                .map(records -> new RecordsModel(records.path().value(), shape(records), payload))
                .orElseGet(() -> new RecordsModel("", new RecordsModel.Objects(), payload));
    }

    private static RecordsModel.Shape shape(RecordsDefinition records) {
        if (records.columnar().value()) {
            return new RecordsModel.Columnar();
        }
        return records.header()
                .<RecordsModel.Shape>map(header -> new RecordsModel.Matrix(header.value()))
                .orElseGet(RecordsModel.Objects::new);
    }

    /** The fixed headers, and what the answer should be where that is not JSON and nobody says it. */
    private List<HeaderModel> headers() {
        PayloadModel payload = Payloads.model(source, table);
        List<HeaderModel> headers = new ArrayList<>(SourceAssembler.headers(table.headers()));
        boolean said = Stream.concat(headers.stream(), SourceAssembler.headers(source.headers()).stream())
                .anyMatch(header -> header.name().equalsIgnoreCase("Accept"));
        if (!said && !payload.equals(PayloadModel.JSON) && table.job().isEmpty()) {
            headers.add(new HeaderModel("Accept", payload.accept()));
        }
        return headers;
    }

    private Optional<WireFormatDefinition> defaultFormat() {
        return table.own().wireFormat().or(() -> source.defaults().wireFormat());
    }

    private static IncrementalModel incremental(IncrementalDefinition incremental, RowDefinition row) {
        List<String> cursors = incremental.cursors().isEmpty()
                ? row.columns().stream()
                        .filter(column -> column.cursor().isPresent())
                        .map(column -> column.name())
                        .toList()
                : incremental.cursors().stream().map(Located::value).toList();
        return new IncrementalModel(
                cursors.get(0),
                cursors.subList(1, cursors.size()),
                SourceOrder.valueOf(incremental.order().value()),
                duration(incremental.lookback()).orElse(Duration.ZERO),
                duration(incremental.lag()).orElse(Duration.ZERO),
                duration(incremental.resolution()).orElse(null),
                duration(incremental.window()).orElse(null),
                incremental.watermark().map(Located::value).orElse(null),
                Sequences.isSequence(row, cursors.get(0)));
    }

    private static Optional<Duration> duration(Optional<Located<String>> written) {
        return written.map(Located::value).map(Duration::parse);
    }
}
