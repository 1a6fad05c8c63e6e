package dev.tributary.processor.validation;

import dev.tributary.model.ColumnType;
import dev.tributary.model.PayloadModel;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.PayloadDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Map;
import java.util.Optional;

/** What is said of a payload, of its rows, its pages and its columns is there in a body of that form. */
final class PayloadRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        source.defaults().payload().ifPresent(payload -> checkMembers(payload, report));
        for (TableDefinition table : source.tables()) {
            table.own().payload().ifPresent(payload -> checkMembers(payload, report));
            Payloads.of(source, table).ifPresent(payload -> check(source, table, payload, report));
        }
    }

    private static void checkMembers(PayloadDefinition payload, Report report) {
        String format = payload.format().value();
        if (!format.equals("CSV")) {
            Map.of(
                            "delimiter", payload.delimiter(),
                            "charset", payload.charset(),
                            "nullText", payload.nullText())
                    .forEach((member, written) ->
                            written.ifPresent(said -> report.add(Rule.PAYLOAD_MEMBER, said.origin(), member, format)));
            return;
        }
        payload.delimiter()
                .filter(delimiter -> "\"\r\n\0\uFEFF".contains(delimiter.value()))
                .ifPresent(delimiter -> report.add(Rule.PAYLOAD_DELIMITER, delimiter.origin()));
        payload.charset()
                .filter(charset -> !isCharset(charset.value()))
                .ifPresent(charset -> report.add(Rule.PAYLOAD_CHARSET, charset.origin(), charset.value()));
    }

    private static boolean isCharset(String name) {
        try {
            return !name.isEmpty() && Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static void check(
            SourceDefinition source, TableDefinition table, PayloadDefinition payload, Report report) {
        PayloadModel.Format format = Payloads.model(payload).format();
        Optional<Located<String>> records = Payloads.records(source, table);
        String path = records.map(Located::value).orElse("");
        if (format instanceof PayloadModel.Xml && path.isEmpty()) {
            report.add(
                    Rule.PAYLOAD_RECORDS,
                    records.map(Located::origin)
                            .orElseGet(() -> payload.format().origin()),
                    "XML has no rows of its own",
                    "Add @Records with the path of the elements that are rows, such as `/rss/channel/item`");
        }
        if (!format.hasPlaces() && !path.isEmpty()) {
            report.add(
                    Rule.PAYLOAD_RECORDS,
                    records.orElseThrow().origin(),
                    "the rows of " + format.label() + " are its lines",
                    "Remove @Records, or write @Records(\"\") on the method");
        }
        if (!format.hasPlaces()) {
            Paginations.of(source, table)
                    .ifPresent(pagination -> pagination.places().stream()
                            .filter(place -> place.value().startsWith("/"))
                            .forEach(place -> report.add(
                                    Rule.PAYLOAD_PLACE,
                                    place.origin(),
                                    place.value(),
                                    table.name().value(),
                                    format.label())));
        }
        if (format instanceof PayloadModel.Csv) {
            table.row().ifPresent(row -> checkCells(row, report));
        }
    }

    private static void checkCells(RowDefinition row, Report report) {
        for (ColumnDefinition column : row.columns()) {
            if (column.fromOption().isEmpty() && isMany(column.type())) {
                report.add(Rule.PAYLOAD_CELL, column.origin(), RowWalk.name(row, column));
            }
        }
    }

    private static boolean isMany(TypeDefinition type) {
        return type instanceof TypeDefinition.ListOf
                || type instanceof TypeDefinition.MapOf
                || type instanceof TypeDefinition.Nested
                || Discoveries.isDynamic(type)
                || (type instanceof TypeDefinition.Simple simple && simple.type() instanceof ColumnType.Variant);
    }
}
