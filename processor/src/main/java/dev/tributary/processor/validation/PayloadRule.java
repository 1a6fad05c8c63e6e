package dev.tributary.processor.validation;

import dev.tributary.model.ColumnType;
import dev.tributary.model.PayloadModel;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.PayloadDefinition;
import dev.tributary.processor.definition.PlaceInResponse;
import dev.tributary.processor.definition.RecordsDefinition;
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
import java.util.Set;
import java.util.stream.Stream;

/** What is said of a payload, of its rows, its pages and its columns is there in a body of that form. */
final class PayloadRule implements SourceRule {
    private static final Set<String> TEXTS_OF_MANY = Set.of("COMMA_SEPARATED", "JSON_IN_TEXT");

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

    /** The places of a success at which something is looked for; what the interface says may be for other tables. */
    private static Stream<Located<String>> places(SourceDefinition source, TableDefinition table) {
        Stream<Located<String>> pages =
                Paginations.of(source, table).stream().flatMap(pagination -> pagination.places().stream());
        if (table.job().isPresent()) {
            return pages; // the answers about the job are JSON, and have places for the rest
        }
        Stream<Located<String>> errors = table.errors().stream()
                .filter(error -> error.statuses().stream().anyMatch(status -> status.value() == 200))
                .flatMap(error -> error.at().stream());
        Stream<Located<String>> limits = table.limits().stream().flatMap(limit -> limit.places().stream());
        return Stream.of(pages, errors, limits).flatMap(all -> all);
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
        checkShape(source, table, format, report);
        if (!format.hasPlaces() && !path.isEmpty()) {
            report.add(
                    Rule.PAYLOAD_RECORDS,
                    records.orElseThrow().origin(),
                    "the rows of " + format.label() + " are its lines",
                    "Remove @Records, or write @Records(\"\") on the method");
        }
        if (!format.hasPlaces()) {
            places(source, table)
                    .filter(place -> place.value().startsWith("/"))
                    .forEach(place -> report.add(
                            Rule.PAYLOAD_PLACE,
                            place.origin(),
                            place.value(),
                            table.name().value(),
                            format.label()));
        }
        if (format instanceof PayloadModel.Xml) {
            Paginations.of(source, table).stream()
                    .flatMap(pagination -> pagination.places().stream())
                    .filter(place -> place.value().contains("/["))
                    .forEach(place -> report.add(
                            Rule.POINTER,
                            place.origin(),
                            place.value(),
                            "XML has no elements that `[k=v]` could choose"));
        }
        if (format instanceof PayloadModel.Csv) {
            table.row().ifPresent(row -> checkCells(row, report));
        }
        if (!(format instanceof PayloadModel.Json)) {
            table.row().ifPresent(row -> checkAround(row, format, report));
        }
    }

    /** Only in JSON do rows lie in several arrays, or as arrays themselves. */
    private static void checkShape(
            SourceDefinition source, TableDefinition table, PayloadModel.Format format, Report report) {
        Optional<RecordsDefinition> records = RecordPlaces.of(source, table);
        if (records.isEmpty() || format instanceof PayloadModel.Json) {
            return;
        }
        Located<String> path = records.get().path();
        if (format instanceof PayloadModel.Xml && isBranching(path.value())) {
            report.add(
                    Rule.PAYLOAD_RECORDS,
                    path.origin(),
                    "elements of one name are all found already",
                    "Write the path of the elements that are rows, such as `/rss/channel/item`");
        }
        if (records.get().header().isPresent() || records.get().columnar().value()) {
            report.add(
                    Rule.PAYLOAD_RECORDS,
                    records.get().header().map(Located::origin).orElseGet(path::origin),
                    "the rows of " + format.label() + " have names of their own",
                    "Remove what says that the rows are arrays");
        }
    }

    private static boolean isBranching(String path) {
        return Stream.of(path.split("/", -1)).anyMatch(step -> step.equals("*") || step.startsWith("["));
    }

    private static void checkAround(RowDefinition row, PayloadModel.Format format, Report report) {
        for (ColumnDefinition column : row.columns()) {
            boolean around = column.places().stream()
                    .anyMatch(
                            place -> place instanceof PlaceInResponse.Outer || place instanceof PlaceInResponse.MapKey);
            boolean within =
                    format instanceof PayloadModel.Csv && !column.places().isEmpty();
            if (around || within) {
                report.add(
                        Rule.PAYLOAD_COLUMN,
                        column.places().get(0).origin(),
                        RowWalk.name(row, column),
                        format.label());
            }
        }
    }

    private static void checkCells(RowDefinition row, Report report) {
        for (ColumnDefinition column : row.columns()) {
            if (column.fromOption().isEmpty() && isMany(column.type()) && !isInText(column)) {
                report.add(Rule.PAYLOAD_CELL, column.origin(), RowWalk.name(row, column));
            }
        }
    }

    /** Whether a text holds the values, in a form that is said. */
    private static boolean isInText(ColumnDefinition column) {
        return column.wireFormat()
                .filter(format -> TEXTS_OF_MANY.contains(format.wire().value()))
                .isPresent();
    }

    private static boolean isMany(TypeDefinition type) {
        return type instanceof TypeDefinition.ListOf
                || type instanceof TypeDefinition.MapOf
                || type instanceof TypeDefinition.Nested
                || Discoveries.isDynamic(type)
                || (type instanceof TypeDefinition.Simple simple && simple.type() instanceof ColumnType.Variant);
    }
}
