package dev.tributary.worlds.world;

import dev.tributary.model.IngestionType;
import dev.tributary.model.Lineage;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.runtime.connector.ConnectorFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table that worlds are about.
 *
 * @param model the source, without the tables that this one has nothing to do with
 */
public record Subject(Strategy strategy, ConnectorFactory factory, SourceModel model, TableModel table) {

    static Subject of(Strategy strategy, ConnectorFactory factory, String name) {
        SourceModel whole = ModelFile.load(Subject.class.getClassLoader(), factory.source());
        TableModel table = whole.table(name).orElseThrow(() -> new IllegalArgumentException(name));
        List<TableModel> related = new ArrayList<>(List.of(table));
        related.addAll(Lineage.of(whole, table).ancestors());
        Stream.of(whole.deletesOf(name), whole.changeFeedOf(name), whole.detailOf(name))
                .forEach(found -> found.ifPresent(related::add));
        return new Subject(
                strategy,
                factory,
                reduced(whole, whole.tables().stream().filter(related::contains).toList()),
                table);
    }

    private static SourceModel reduced(SourceModel whole, List<TableModel> tables) {
        return new SourceModel(
                whole.version(),
                whole.name(),
                whole.displayName(),
                whole.description(),
                whole.connectorClass(),
                whole.baseUrl(),
                whole.headers(),
                whole.references(),
                whole.options(),
                whole.auth(),
                whole.errors(),
                whole.limits(),
                whole.check(),
                whole.hooks(),
                tables);
    }

    /** The name of the table. */
    public String name() {
        return table.name();
    }

    /** The tables whose rows a world changes: this one, and those that it is asked for by. */
    List<TableModel> living() {
        return Stream.concat(
                        Stream.of(table),
                        Lineage.of(model, table).ancestors().stream()
                                .filter(parent -> model.listed().contains(parent)))
                .toList();
    }

    IngestionType ingestion() {
        return table.ingestion();
    }

    /** How late rows may become visible, less than the table declares. */
    Duration latest() {
        if (table.incremental() == null) {
            return Duration.ZERO;
        }
        Duration lag = table.incremental().lag();
        Duration lookback = table.incremental().lookback();
        // Newest first, what is late hides behind newer rows of the same run.
        boolean both = table.incremental().order() != SourceOrder.NONE || strategy == Strategy.LISTING;
        return both || lookback.compareTo(lag) < 0 ? lag : lookback;
    }

    /** How far a run's end stays behind the source's time. */
    Duration lag() {
        return table.incremental() == null ? Duration.ZERO : table.incremental().lag();
    }

    /** Whether rows' cursors are times, so that a run ends at a time. */
    boolean isTimed() {
        return table.incremental() != null && !table.incremental().sequence();
    }

    /**
     * Whether rows may be deleted while pages are read. Where pages go by places and nothing bounds them, that can pull a row
     * past a page boundary, which {@code docs/offsets.md} says of these strategies.
     */
    boolean deletesAmidPages() {
        if (ingestion() == IngestionType.APPEND) {
            return false;
        }
        return staysInPages(table)
                || table.incremental() == null
                || table.incremental().order() == SourceOrder.ASCENDING
                || (table.cursorStart().isPresent() && table.cursorEnd().isPresent());
    }

    /**
     * Whether no delete can pull a row past a page boundary. A parent that slips past one is read by the next run, from its
     * beginning, so that a run alone does not bring all of its rows.
     */
    static boolean staysInPages(TableModel table) {
        PaginationModel pagination = table.pagination();
        return pagination instanceof PaginationModel.Cursor
                || pagination instanceof PaginationModel.Keyset
                || pagination instanceof PaginationModel.SinglePage;
    }

    /** Whether a read of a snapshot misses no row that was there throughout. */
    boolean isSteady() {
        return table.parents().findAny().isEmpty() && staysInPages(table);
    }

    @Override
    public String toString() {
        return name();
    }
}
