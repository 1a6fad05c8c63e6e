package dev.tributary.cli.describe;

import dev.tributary.cli.terminal.Durations;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextTable;
import dev.tributary.cli.terminal.TextTable.Column;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.JobModel;
import dev.tributary.model.Lineage;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.PaginationModel.PageSize;
import dev.tributary.model.PayloadModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.model.TableOptions;
import dev.tributary.model.TombstoneModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table: how it is read, its columns, its options. */
public record TableDescription(SourceModel source, TableModel table) {

    /** Prints it. */
    public void print(Terminal terminal) {
        terminal.print(terminal.bold(source.name() + "." + table.name()));
        if (!table.description().isEmpty()) {
            terminal.paragraph(table.description());
        }
        terminal.print("");
        if (table.role() instanceof RoleModel.Found) {
            source.tableDiscovery()
                    .ifPresent(finder -> terminal.print("  tables     all that are found by "
                            + finder.request().method() + " " + finder.request().path()));
        }
        terminal.print("  ingestion  " + table.ingestion().label());
        terminal.print(
                "  key        " + (table.primaryKey().isEmpty() ? keyless() : String.join(", ", table.primaryKey())));
        terminal.print("  cursor     " + (table.incremental() == null ? "none" : cursor(table.incremental())));
        discovery().ifPresent(discovery -> terminal.print("  columns    more are found by " + discovery));
        table.changeToken().ifPresent(token -> terminal.print("  changes    since the token at " + token.from()));
        feed().ifPresent(feed -> terminal.print("  changes    " + feed));
        deletes().ifPresent(deletes -> terminal.print("  deletes    " + deletes));
        terminal.print("  request    " + table.request().method() + " "
                + table.request().path());
        madeFor().ifPresent(what -> terminal.print("  made for   " + what));
        JobModel job = table.request().job();
        if (job != null) {
            terminal.print("  job        asked for until " + job.state() + " is " + String.join(" or ", job.done())
                    + ", at most " + Durations.words(job.timeout()) + ", then read at " + job.download());
        }
        if (!table.records().path().isEmpty()) {
            terminal.print("  rows at    " + table.records().path());
        }
        if (!table.records().payload().equals(PayloadModel.JSON)) {
            terminal.print("  body       " + table.records().payload().label());
        }
        terminal.print("  pages      " + pages(table.pagination()));
        Terms.limits(table.limits()).ifPresent(limits -> terminal.print("  limits     " + limits));
        Terms.skipped(table.errors()).ifPresent(skipped -> terminal.print("  skipped    " + skipped));
        Terms.empty(table.errors()).ifPresent(empty -> terminal.print("  no rows    " + empty));

        terminal.print("");
        terminal.print(terminal.bold("Columns"));
        TextTable columns = new TextTable(
                List.of(Column.text("name"), Column.text("type"), Column.text(""), Column.text("meaning")));
        addColumns(columns, "", table.columns());
        columns.print(terminal, "  ");

        Options.print(terminal, source.name(), "Table options", table.options());
        Options.print(terminal, source.name(), "Built-in table options", TableOptions.of(table));
        Options.print(terminal, source.name(), "Connection options", source.options());
    }

    private String keyless() {
        return table.role() instanceof RoleModel.Found ? "as the source says of each" : "none";
    }

    private Optional<String> feed() {
        return source.changeFeedOf(table.name())
                .map(feed -> "named by " + request(feed) + ", each row fetched by "
                        + source.detailOf(table.name())
                                .map(TableDescription::request)
                                .orElse("nothing"));
    }

    private static String request(TableModel of) {
        return of.request().method() + " " + of.request().path();
    }

    private Optional<String> madeFor() {
        Lineage lineage = Lineage.of(source, table);
        return lineage.parent()
                .map(parent -> lineage.spanning().isPresent()
                        ? "what " + parent.request().method() + " "
                                + parent.request().path() + " lists of the span"
                        : "each row of " + parent.name());
    }

    private Optional<String> discovery() {
        return table.dynamicColumn()
                .map(column -> source.discoveryOf(table.name())
                        .map(asked ->
                                asked.request().method() + " " + asked.request().path())
                        .orElse("a hook"));
    }

    private Optional<String> deletes() {
        TombstoneModel mark = table.tombstone();
        if (mark == null) {
            return source.deletesOf(table.name())
                    .map(deletes -> "by " + deletes.request().method() + " "
                            + deletes.request().path());
        }
        return Optional.of("rows whose " + mark.column() + " is "
                + (mark.values().isEmpty() ? "not null" : String.join(" or ", mark.values())));
    }

    private static void addColumns(TextTable to, String indent, List<ColumnModel> columns) {
        for (ColumnModel column : columns) {
            to.row(
                    indent + column.name(),
                    TypeNames.of(column.type()),
                    column.nullable() ? "" : "not null",
                    meaning(column));
            addColumns(to, indent + "  ", TypeNames.fields(column.type()));
        }
    }

    private static String meaning(ColumnModel column) {
        return column.description().isEmpty() ? origin(column.origin()) : column.description();
    }

    private static String origin(ColumnModel.Origin origin) {
        if (origin instanceof ColumnModel.FromOption option) {
            return "the option " + option.option();
        } else if (origin instanceof ColumnModel.FromParent parent) {
            return parent.column() + " of " + parent.table();
        } else if (origin instanceof ColumnModel.At at) {
            return at.path().isEmpty() ? "the row itself" : at.path() + " of the row";
        } else if (origin instanceof ColumnModel.Outer outer) {
            return outer.path() + " of an object around the row";
        } else if (origin instanceof ColumnModel.MapKey) {
            return "a key of the row";
        }
        if (origin instanceof ColumnModel.FromFeed feed) {
            return feed.column() + " of the event in " + feed.feed();
        }
        return origin instanceof ColumnModel.Rest ? "all other fields" : "";
    }

    private String cursor(IncrementalModel incremental) {
        List<String> details = new ArrayList<>();
        details.add(String.join(" or ", incremental.cursors()));
        if (incremental.order() != SourceOrder.NONE) {
            details.add(incremental.order().name().toLowerCase(Locale.ROOT));
        }
        if (table.cursorStart().isEmpty()
                && table.sequenceStart().isEmpty()
                && incremental.order() == SourceOrder.NONE
                && Lineage.of(source, table).spanning().isEmpty()
                && source.changeFeedOf(table.name()).isEmpty()) {
            details.add("filtered here");
        }
        detail(details, "lookback", incremental.lookback());
        detail(details, "lag", incremental.lag());
        detail(details, "dated by", incremental.resolution());
        detail(details, "windows of", incremental.window());
        if (incremental.watermark() != null) {
            details.add("complete up to " + incremental.watermark());
        }
        return String.join(", ", details);
    }

    private static void detail(List<String> details, String name, @Nullable Duration duration) {
        if (duration != null && !duration.isZero()) {
            details.add(name + " " + Durations.words(duration));
        }
    }

    private static String pages(PaginationModel pagination) {
        return kind(pagination) + size(pagination.size());
    }

    private static String kind(PaginationModel pagination) {
        if (pagination instanceof PaginationModel.LinkHeader link) {
            return "by Link header, rel=" + link.rel();
        } else if (pagination instanceof PaginationModel.NextUrl link) {
            return "by the address at " + link.next();
        } else if (pagination instanceof PaginationModel.PageNumber number) {
            return "by number in " + number.parameter();
        } else if (pagination instanceof PaginationModel.Offset offset) {
            return "by offset in " + offset.parameter();
        } else if (pagination instanceof PaginationModel.Cursor cursor) {
            return "by the token at " + cursor.token();
        } else if (pagination instanceof PaginationModel.Keyset keyset) {
            return "by the last row's " + String.join(", ", keyset.last());
        }
        return "a single one";
    }

    private static String size(@Nullable PageSize size) {
        return size == null ? "" : ", " + size.rows() + " rows each (" + size.parameter() + ")";
    }
}
