package dev.tributary.processor.validation;

import dev.tributary.model.PayloadModel;
import dev.tributary.model.PayloadModel.Compression;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.PayloadDefinition;
import dev.tributary.processor.definition.RecordsDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import java.util.Optional;

/** Which form the responses of a table have. */
final class Payloads {

    /** What the method says, or else the interface. */
    static Optional<PayloadDefinition> of(SourceDefinition source, TableDefinition table) {
        return table.own().payload().or(() -> source.defaults().payload());
    }

    /** The path to a table's rows, as the method says, or else the interface; empty where nobody does. */
    static Optional<Located<String>> records(SourceDefinition source, TableDefinition table) {
        return RecordPlaces.of(source, table).map(RecordsDefinition::path);
    }

    static PayloadModel model(SourceDefinition source, TableDefinition table) {
        return of(source, table).map(Payloads::model).orElse(PayloadModel.JSON);
    }

    static PayloadModel model(PayloadDefinition payload) {
        PayloadModel.Format format = switch (payload.format().value()) {
            case "NDJSON" -> new PayloadModel.JsonLines();
            case "CSV" ->
                new PayloadModel.Csv(
                        text(payload.delimiter(), ","), text(payload.charset(), "UTF-8"), text(payload.nullText(), ""));
            case "XML" -> new PayloadModel.Xml();
            default -> new PayloadModel.Json();
        };
        return new PayloadModel(format, Compression.valueOf(payload.compression()));
    }

    private static String text(Optional<Located<String>> written, String otherwise) {
        return written.map(Located::value).orElse(otherwise);
    }

    private Payloads() {}
}
