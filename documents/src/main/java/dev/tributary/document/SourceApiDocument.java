package dev.tributary.document;

import dev.tributary.document.text.Markdown;
import dev.tributary.document.words.PageWords;
import dev.tributary.document.words.ReadWords;
import dev.tributary.document.words.Terms;
import dev.tributary.document.words.ValueWords;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.ReferenceModel;
import dev.tributary.model.RequestModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TextModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the source's API is, as far as the connector uses it: for whoever checks the connector, or changes it. */
record SourceApiDocument(SourceModel source) {

    String text() {
        Markdown text = new Markdown();
        text.heading(1, source.displayName() + " API");
        text.prose(source.description());
        text.paragraph("Requests go to " + Markdown.code(source.baseUrl()) + ".");
        text.heading(2, "Authorization");
        new Authorization(source).write(text);
        objects(text);
        text.heading(2, "Object schema");
        text.paragraph(
                "A path such as `a.b` is a field of an object, `a[].b` one of each element of an array, `a{}.b` one of each"
                        + " member of an object whose names are data.");
        tables().forEach(table -> {
            text.heading(3, table.name());
            Schema.write(text, table.columns());
            new ReadWords(source, table)
                    .discovery()
                    .ifPresent(found -> text.paragraph("Further columns are found by " + Markdown.code(found) + "."));
        });
        text.heading(2, "Primary keys");
        text.table(
                List.of("object", "key"),
                tables().map(table -> List.of(
                                Markdown.code(table.name()),
                                table.primaryKey().isEmpty()
                                        ? new ReadWords(source, table).key()
                                        : Markdown.codes(table.primaryKey())))
                        .toList());
        text.heading(2, "Ingestion types");
        text.table(
                List.of("object", "ingestion type", "cursor", "deletes"),
                tables().map(this::ingestion).toList());
        text.heading(2, "Read API");
        Terms.limits(source.limits())
                .ifPresentOrElse(
                        limits -> text.paragraph("Limits of all requests together: " + Markdown.escape(limits) + "."),
                        () -> text.paragraph(
                                "No limit of requests is declared; a response that asks for patience is obeyed."));
        source.tables().forEach(table -> read(text, table));
        text.heading(2, "Field type mapping");
        Schema.writeTypes(text, source.tables().stream().flatMap(table -> table.columns().stream()));
        text.heading(2, "Sources");
        references(text);
        return text.toString();
    }

    private Stream<TableModel> tables() {
        return Stream.concat(source.listed().stream(), source.found().stream());
    }

    private void objects(Markdown text) {
        text.heading(2, "Object list");
        text.paragraph(source.tableDiscovery()
                .map(found ->
                        "The list comes from " + Markdown.code(ReadWords.request(found)) + " when the connector runs"
                                + (source.listed().isEmpty() ? "." : ", besides those that are always there:"))
                .orElse("The list is fixed."));
        text.table(
                List.of("object", "under", "meaning"),
                tables().map(table -> List.of(
                                Markdown.code(table.name()),
                                new ReadWords(source, table)
                                        .madeFor()
                                        .map(Markdown::escape)
                                        .orElse(""),
                                Markdown.escape(table.description())))
                        .toList());
    }

    private List<String> ingestion(TableModel table) {
        ReadWords words = new ReadWords(source, table);
        return List.of(
                Markdown.code(table.name()),
                Markdown.code(table.ingestion().label()),
                words.feed().map(Markdown::escape).orElse(Markdown.escape(words.cursor())),
                words.deletes().map(Markdown::escape).orElse("not told"));
    }

    private void read(Markdown text, TableModel table) {
        RequestModel request = table.request();
        text.heading(3, "Reading " + table.name());
        text.code("http", ReadWords.request(table));
        List<List<String>> parameters = parameters(request);
        if (!parameters.isEmpty()) {
            text.table(List.of("parameter", "in", "value"), parameters);
        }
        if (request.body() != null) {
            text.paragraph("The body, before values are placed in it:").code("json", request.body());
        }
        List<String> facts = new ArrayList<>();
        if (!table.records().path().isEmpty()) {
            facts.add("Rows are at " + Markdown.code(table.records().path()) + ".");
        }
        facts.add("The body is " + table.records().payload().label() + ".");
        facts.add("Pages: " + Markdown.escape(PageWords.of(table.pagination())) + ".");
        ReadWords words = new ReadWords(source, table);
        words.madeFor().ifPresent(parent -> facts.add("Asked for " + Markdown.escape(parent) + "."));
        words.deletes().ifPresent(deletes -> facts.add("Deleted rows are told " + Markdown.escape(deletes) + "."));
        Terms.limits(table.limits()).ifPresent(limits -> facts.add("Limits: " + Markdown.escape(limits) + "."));
        Terms.skipped(table.errors())
                .ifPresent(skipped -> facts.add("Left as it is on " + Markdown.escape(skipped) + "."));
        Terms.empty(table.errors()).ifPresent(empty -> facts.add("Without rows on " + Markdown.escape(empty) + "."));
        text.list(facts);
    }

    private static List<List<String>> parameters(RequestModel request) {
        List<List<String>> rows = new ArrayList<>();
        for (ParameterModel parameter : request.parameters()) {
            rows.add(List.of(
                    Markdown.code(parameter.name()),
                    parameter.place().name().toLowerCase(Locale.ROOT),
                    Markdown.escape(ValueWords.of(parameter.value()))));
        }
        for (TextModel text : request.texts()) {
            rows.add(List.of(
                    Markdown.code(text.into()),
                    text.into().startsWith("/") ? "body" : "query",
                    "a text of " + parts(text)));
        }
        return rows;
    }

    private static String parts(TextModel text) {
        List<String> parts = new ArrayList<>();
        for (TextModel.Part part : text.parts()) {
            StringBuilder words = new StringBuilder();
            for (TextModel.Piece piece : part.pieces()) {
                words.append(
                        piece instanceof TextModel.Inserted inserted
                                ? "<" + ValueWords.of(inserted.value()) + ">"
                                : ((TextModel.Literal) piece).text());
            }
            parts.add(Markdown.code(words.toString()));
        }
        return String.join(", ", parts);
    }

    private void references(Markdown text) {
        if (source.references().isEmpty()) {
            text.paragraph(
                    "The descriptor names none, so that nothing here is known to rest on the vendor's own words.");
            return;
        }
        text.table(
                List.of("link", "kind", "confidence", "checked", "conflicts"),
                source.references().stream()
                        .sorted(Comparator.comparing(ReferenceModel::kind))
                        .map(reference -> List.of(
                                "<" + reference.url() + ">",
                                words(reference.kind()),
                                words(reference.confidence()),
                                reference.checked() == null ? "" : reference.checked(),
                                Markdown.escape(reference.conflict())))
                        .toList());
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
