package dev.tributary.document;

import dev.tributary.document.text.Markdown;
import dev.tributary.document.words.CredentialWords;
import dev.tributary.document.words.ReadWords;
import dev.tributary.document.words.Terms;
import dev.tributary.model.AuthMethodModel;
import dev.tributary.model.ErrorModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.ReferenceModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TableOptions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the connector is used: for whoever brings its tables to a lake. */
record ConnectorDocument(SourceModel source) {

    String text() {
        Markdown text = new Markdown();
        text.heading(1, source.displayName() + " connector");
        text.prose(source.description());
        prerequisites(text);
        setup(text);
        tables(text);
        configuration(text);
        text.heading(2, "Data type mapping");
        Schema.writeTypes(text, source.tables().stream().flatMap(table -> table.columns().stream()));
        text.paragraph(
                "Objects become structs, arrays become arrays; nothing is flattened. An object that is absent is null.");
        run(text);
        troubleshooting(text);
        text.heading(2, "References");
        text.list(Stream.concat(
                        Stream.of("[The API as the connector uses it](source-api.md)"),
                        source.references().stream()
                                .filter(reference -> reference.kind() == ReferenceModel.Kind.OFFICIAL)
                                .map(reference -> "<" + reference.url() + ">"))
                .toList());
        return text.toString();
    }

    private void prerequisites(Markdown text) {
        text.heading(2, "Prerequisites");
        List<String> needs = new ArrayList<>();
        List<AuthMethodModel> methods = source.authMethods();
        if (!methods.isEmpty()) {
            needs.add("One of these ways to authorize requests:");
            methods.forEach(method -> needs.add(Markdown.code(method.name()) + ": "
                    + Markdown.escape(CredentialWords.of(method.auth()))
                    + (method.preferred() ? " (preferred)" : "")));
        } else if (source.auth().isEmpty()) {
            needs.add("No account: the source is open to everybody.");
        } else {
            needs.add("Credentials: " + Markdown.escape(CredentialWords.of(source.auth())) + ".");
        }
        needs.add("Network access to " + Markdown.code(source.baseUrl()) + ".");
        text.list(needs);
    }

    private void setup(Markdown text) {
        text.heading(2, "Setup");
        text.heading(3, "Connection parameters");
        List<List<String>> rows = new ArrayList<>();
        source.options()
                .forEach(option -> rows.add(List.of(
                        Markdown.code(option.name()),
                        option.required() ? "yes" : "no",
                        option.secret() ? "yes" : "no",
                        Markdown.escape(OptionWords.meaning(option)))));
        source.builtInOptions()
                .forEach(name -> rows.add(
                        List.of(Markdown.code(name), "no", "no", Markdown.escape(OptionWords.builtIn(source, name)))));
        rows.add(
                List.of(Markdown.code("externalOptionsAllowList"), "on Databricks", "no", "the list below, all of it"));
        text.table(List.of("parameter", "required", "secret", "meaning"), rows);
        text.heading(3, "Table options that a connection must allow");
        text.code(
                "text",
                Stream.concat(AllowList.COMMON.stream(), AllowList.of(source).stream())
                        .collect(Collectors.joining(",")));
        text.heading(3, "Create a Unity Catalog connection");
        text.paragraph(
                "In the workspace choose Add data, then the community connector, then an existing connection of this source"
                        + " or a new one, with the parameters above; `externalOptionsAllowList` is the list above. Or keep the parameters"
                        + " in a secret scope that is called like the connection, each under its own name:");
        List<String> commands = new ArrayList<>(List.of("databricks secrets create-scope " + source.name()));
        source.options().stream()
                .filter(option -> option.required() || option.secret())
                .forEach(
                        option -> commands.add("databricks secrets put-secret " + source.name() + " " + option.name()));
        text.code("bash", String.join("\n", commands));
    }

    private void tables(Markdown text) {
        text.heading(2, "Supported tables");
        source.tableDiscovery()
                .ifPresent(found ->
                        text.paragraph("Which tables there are is asked of the source when the connector runs: "
                                + Markdown.code(ReadWords.request(found)) + "."));
        text.table(
                List.of("table", "meaning", "ingestion", "key", "cursor", "deletes"),
                Stream.concat(source.listed().stream(), source.found().stream())
                        .map(table -> {
                            ReadWords words = new ReadWords(source, table);
                            return List.of(
                                    Markdown.code(table.name()),
                                    Markdown.escape(table.description()),
                                    Markdown.code(table.ingestion().label()),
                                    Markdown.escape(words.key()),
                                    Markdown.escape(words.cursor()),
                                    deletes(table, words));
                        })
                        .toList());
    }

    private static String deletes(TableModel table, ReadWords words) {
        return words.deletes()
                .map(Markdown::escape)
                .orElse(
                        switch (table.ingestion()) {
                            case SNAPSHOT -> "rows that two reads in a row miss";
                            case CDC_WITH_DELETES -> "told by the change feed";
                            case CDC, APPEND -> "not seen";
                        });
    }

    private void configuration(Markdown text) {
        text.heading(2, "Table configuration");
        text.paragraph("Beside each other under `table` in the pipeline's spec:");
        text.table(
                List.of("key", "required", "meaning"),
                List.of(
                        List.of("`source_table`", "yes", "the table's name, as above"),
                        List.of("`destination_catalog`", "no", "the target's catalog"),
                        List.of("`destination_schema`", "no", "the target's schema"),
                        List.of("`destination_table`", "no", "the target's name; the table's own without it"),
                        List.of("`table_configuration`", "no", "what follows")));
        text.paragraph("In `table_configuration`, for every table:");
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("`scd_type`", "", "`SCD_TYPE_1`, `SCD_TYPE_2` or `APPEND_ONLY`"),
                List.of("`primary_keys`", "", "columns that replace the declared key"),
                List.of("`sequence_by`", "", "the column that orders changes, instead of the declared cursor"),
                List.of("`cluster_by`", "", "the columns that the target is clustered by")));
        text.table(List.of("key", "required", "meaning"), rows);
        for (TableModel table : source.listed()) {
            List<List<String>> options = new ArrayList<>();
            table.options().forEach(option -> options.add(row(option)));
            TableOptions.of(table).forEach(option -> options.add(row(option)));
            if (!options.isEmpty()) {
                text.heading(3, "Options of " + table.name());
                text.table(List.of("option", "required", "meaning"), options);
            }
        }
    }

    private static List<String> row(OptionModel option) {
        return List.of(
                Markdown.code(option.name()),
                option.required() ? "yes" : "no",
                Markdown.escape(OptionWords.meaning(option)));
    }

    private void run(Markdown text) {
        text.heading(2, "How to run");
        text.paragraph("A pipeline of all tables, also in [pipeline.yaml](pipeline.yaml):");
        text.code("yaml", ExamplePipeline.text(source));
        text.paragraph("Begin with one table. `tributary ingest pipeline.yaml --dry-run` says what would be done;"
                + " without `--dry-run` it is done, the first time with all rows, then with what has changed.");
        Terms.limits(source.limits())
                .ifPresent(limits -> text.paragraph("The source allows " + Markdown.escape(limits)
                        + "; the connector keeps to it. Let runs be far enough apart."));
    }

    private void troubleshooting(Markdown text) {
        text.heading(2, "Troubleshooting");
        Set<List<String>> rows = new LinkedHashSet<>();
        Stream.concat(source.errors().stream(), source.tables().stream().flatMap(table -> table.errors().stream()))
                .forEach(error -> rows.add(List.of(answer(error), Markdown.escape(outcome(error)))));
        rows.add(List.of(
                "401", "the credentials are refused: run `tributary check " + source.name() + "`, and renew them"));
        rows.add(List.of(
                "403",
                "the credentials may not read this: grant what the table needs, or remove it from the pipeline"));
        rows.add(List.of(
                "429, 500 to 599", "asked again, after as long as the source says; the run fails if it stays so"));
        text.table(List.of("the source answers", "then"), List.copyOf(rows));
    }

    private static String answer(ErrorModel error) {
        return error.statuses().stream().map(String::valueOf).collect(Collectors.joining(", "))
                + (error.at() == null ? "" : " with " + Markdown.code(error.at()))
                + (error.matching() == null ? "" : " like " + Markdown.code(error.matching()));
    }

    private static String outcome(ErrorModel error) {
        String message = error.message().isEmpty() ? "" : ": " + error.message();
        return switch (error.action()) {
            case FAIL -> "the read fails" + message;
            case RETRY -> "asked again later" + message;
            case SKIP -> "the table is left as it is" + message;
            case EMPTY -> "there are no rows" + message;
            case DELETED -> "the row is gone" + message;
            case UNAUTHORIZED -> "the credentials are refused" + message;
        };
    }
}
