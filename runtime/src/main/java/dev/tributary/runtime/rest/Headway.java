package dev.tributary.runtime.rest;

import dev.tributary.model.Lineage;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Progress;
import dev.tributary.runtime.offset.ParentsPosition;
import dev.tributary.runtime.offset.Position;
import dev.tributary.runtime.options.Options;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a run has got with a table whose offsets are times of its own rows.
 *
 * @param known whether an offset also says of which parents it speaks
 */
record Headway(RestTable table, boolean known) {

    /** Empty for a table whose offsets say something else. */
    static Optional<Headway> of(SourceModel source, RestTable table) {
        TableModel model = table.model();
        if (model.incremental() == null
                || model.incremental().sequence()
                || model.changeToken().isPresent()
                || source.changeFeedOf(model.name()).isPresent()
                || model.parents().anyMatch(ValueModel.FromParent::changedOnly)) {
            return Optional.empty();
        }
        boolean isListed =
                table.isScoped() && Lineage.of(source, model).spanning().isPresent();
        return Optional.of(new Headway(table, table.isScoped() && !isListed));
    }

    /** Where an offset stands, empty as long as the run's end is not known, or nothing was read. */
    Optional<Progress> progress(Offset reached, Options options, RunEnd run) {
        Optional<Instant> through = known
                ? ParentsPosition.parse(table.place(), reached).map(ParentsPosition::through)
                : Position.CURSOR.parse(table.place(), reached);
        if (run.known().isEmpty() || through.isEmpty()) {
            return Optional.empty();
        }
        Instant last =
                new CursorSpan(table, options, Offset.START).last(run.known().get());
        Duration behind = Duration.between(through.get(), last);
        boolean isSettled = !known && table.model().watermark().isEmpty();
        return Optional.of(
                !behind.isNegative() && !behind.isZero()
                        ? new Progress(isSettled ? Optional.of(Position.CURSOR.at(last)) : Optional.empty(), behind)
                        : new Progress(Optional.of(reached), Duration.ZERO));
    }
}
