package dev.tributary.processor.validation;

import dev.tributary.model.IngestionType;
import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.RoleDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.List;
import java.util.Optional;

/** {@code @Deletes} names a table that changes, has its key and knows no options but its own. */
final class DeletesRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        if (table.roles().size() > 1) {
            report.add(
                    Rule.ROLE_SEVERAL,
                    table.roles().get(1).origin(),
                    table.method(),
                    table.roles().get(0).annotation(),
                    table.roles().get(1).annotation());
        } else if (table.role() instanceof RoleDefinition.Deletes deletes) {
            check(source, table, deletes, report);
        }
    }

    private static void check(
            SourceDefinition source, TableDefinition table, RoleDefinition.Deletes deletes, Report report) {
        Optional<TableDefinition> found = Tables.named(source, deletes.of().value());
        if (found.isEmpty()) {
            List<String> names = Tables.listed(source).stream()
                    .map(other -> other.name().value())
                    .toList();
            report.add(
                    Rule.DELETES_UNKNOWN,
                    deletes.of().origin(),
                    deletes.of().value(),
                    source.type().simpleName(),
                    Suggestion.of(deletes.of().value(), names));
            return;
        }
        TableDefinition of = found.get();
        TableDefinition first = Tables.deletesOf(source, of).findFirst().orElseThrow();
        if (!first.equals(table)) {
            report.add(
                    Rule.DELETES_TWICE,
                    deletes.of().origin(),
                    first.method(),
                    deletes.of().value());
        }
        Feeds.of(source, of)
                .findFirst()
                .map(feed -> "`" + feed.method() + "` tells of them already")
                .or(() -> needless(of))
                .ifPresent(reason -> report.add(
                        Rule.DELETES_INGESTION, deletes.of().origin(), of.name().value(), reason));
        table.row().ifPresent(row -> Keys.said(of).forEach(key -> checkKey(of, key, table, row, report)));
        checkOptions(of, table, report);
    }

    private static Optional<String> needless(TableDefinition of) {
        if (Ingestions.of(of) == IngestionType.APPEND) {
            return Optional.of("it is an append table, from which nothing is ever deleted");
        }
        if (of.ingestion().value().equals("CDC")) {
            return Optional.of("it is declared CDC, which has no deletes");
        }
        return Cursors.findsChanges(of)
                ? Optional.empty()
                : Optional.of("it is read whole, and what is missing from it is deleted already");
    }

    private static void checkKey(
            TableDefinition of, String key, TableDefinition table, RowDefinition row, Report report) {
        Optional<ColumnDefinition> identifying = of.row().flatMap(rows -> rows.find(key));
        if (identifying.isEmpty() || identifying.get().fromOption().isPresent()) {
            return;
        }
        Optional<ColumnDefinition> column = row.find(key);
        String type = row.type().simpleName();
        if (key.contains(".")) {
            report.add(
                    Rule.DELETES_KEY,
                    table.origin(),
                    of.name().value(),
                    key,
                    "which lies within a struct",
                    "Choose key columns of the row itself");
        } else if (column.isEmpty()) {
            report.add(
                    Rule.DELETES_KEY,
                    row.origin(),
                    of.name().value(),
                    key,
                    "which `" + type + "` has not",
                    "Add a component of that name; @JsonProperty says what it is called on the wire");
        } else if (!column.get().type().equals(identifying.get().type())) {
            report.add(
                    Rule.DELETES_KEY,
                    column.get().origin(),
                    of.name().value(),
                    key,
                    "which is of another type in `" + type + "`",
                    "Give both the same");
        }
    }

    private static void checkOptions(TableDefinition of, TableDefinition table, Report report) {
        List<String> known =
                of.options().stream().map(option -> option.name().value()).toList();
        for (OptionDefinition option : table.options()) {
            String name = option.name().value();
            if (!known.contains(name)) {
                report.add(
                        Rule.DELETES_OPTION,
                        option.name().origin(),
                        of.name().value(),
                        name,
                        Suggestion.of(name, known));
            }
        }
    }
}
