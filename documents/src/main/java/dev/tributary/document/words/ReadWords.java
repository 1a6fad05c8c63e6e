package dev.tributary.document.words;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.Lineage;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.model.TombstoneModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a table is read, in words. */
public record ReadWords(SourceModel source, TableModel table) {

    /** Method and path. */
    public static String request(TableModel of) {
        return of.request().method() + " " + of.request().path();
    }

    /** The key, {@code none} where there is none. */
    public String key() {
        if (!table.primaryKey().isEmpty()) {
            return String.join(", ", table.primaryKey());
        }
        return table.role() instanceof RoleModel.Found ? "as the source says of each" : "none";
    }

    /** How changes are found by a cursor, {@code none} where they are not. */
    public String cursor() {
        return table.incremental() == null ? "none" : cursor(table.incremental());
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
            details.add(name + " " + Spans.words(duration));
        }
    }

    /** What names the rows that changed, where a feed does. */
    public Optional<String> feed() {
        return source.changeFeedOf(table.name())
                .map(feed -> "named by " + request(feed) + ", each row fetched by "
                        + source.detailOf(table.name()).map(ReadWords::request).orElse("nothing"));
    }

    /** The rows that requests are made for, where they are made for some. */
    public Optional<String> madeFor() {
        Lineage lineage = Lineage.of(source, table);
        return lineage.parent()
                .map(parent -> lineage.spanning().isPresent()
                        ? "what " + request(parent) + " lists of the span"
                        : "each row of " + parent.name());
    }

    /** What finds further columns at run time. */
    public Optional<String> discovery() {
        return table.dynamicColumn()
                .map(column ->
                        source.discoveryOf(table.name()).map(ReadWords::request).orElse("a hook"));
    }

    /** What tells of rows that were deleted, where something does. */
    public Optional<String> deletes() {
        TombstoneModel mark = table.tombstone();
        if (mark == null) {
            return source.deletesOf(table.name()).map(deletes -> "by " + request(deletes));
        }
        return Optional.of("rows whose " + mark.column() + " is "
                + (mark.values().isEmpty() ? "not null" : String.join(" or ", mark.values())));
    }

    /** Where a column's value comes from; empty for a field of the row. */
    public static String origin(ColumnModel.Origin origin) {
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
        } else if (origin instanceof ColumnModel.FromFeed feed) {
            return feed.column() + " of the event in " + feed.feed();
        }
        return origin instanceof ColumnModel.Rest ? "all other fields" : "";
    }
}
