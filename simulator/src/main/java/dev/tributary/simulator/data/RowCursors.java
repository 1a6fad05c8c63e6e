package dev.tributary.simulator.data;

import dev.tributary.model.ColumnType;
import dev.tributary.model.IncrementalModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.TableModel;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** When the rows of a table last changed, by its own cursor. */
record RowCursors(TableModel model) {
    private static final Duration YEAR = Duration.ofDays(365);

    /** Whether rows have one, be it of their own or, in a listing, of what they list. */
    boolean exist() {
        return model.incremental() != null || isOfOthers();
    }

    private boolean isOfOthers() {
        return model.incremental() == null
                && model.role() instanceof RoleModel.Listing
                && model.cursorStart().isPresent();
    }

    /** The cursor of a row that changed at a time. */
    Instant of(Map<String, @Nullable Object> wire, Instant changed) {
        return isOfOthers() ? changed : read(wire);
    }

    /** The cursor as readers see it, with what its format has cut off; {@link Instant#MIN} in a table without one. */
    private Instant read(Map<String, @Nullable Object> wire) {
        if (model.incremental() == null) {
            return Instant.MIN;
        }
        if (model.incremental().sequence()) {
            return number(model.incremental())
                    .get(wire)
                    .map(value -> atNumber(value.toString()))
                    .orElse(Instant.MIN);
        }
        return model.incremental().cursors().stream()
                .map(cursor -> WirePath.of(model, cursor))
                .filter(path -> !path.names().isEmpty())
                .flatMap(path -> WireTime.read(path.column().type(), path.get(wire)).stream())
                .findFirst()
                .orElse(Instant.MIN);
    }

    /** The point in time that stands for a number, so that rows are ordered and selected alike by either. */
    static Instant atNumber(String number) {
        return Instant.ofEpochMilli(Long.parseLong(number));
    }

    private WirePath number(IncrementalModel incremental) {
        return WirePath.of(model, incremental.cursor());
    }

    /** Whether a row keeps its number, which is its key. */
    boolean isKeyNumber() {
        IncrementalModel incremental = model.incremental();
        return incremental != null
                && incremental.sequence()
                && model.primaryKey().contains(incremental.cursor());
    }

    /** The row with the number of its change, where that is the cursor. */
    Map<String, @Nullable Object> numbered(Map<String, @Nullable Object> wire, long change) {
        IncrementalModel incremental = model.incremental();
        if (incremental == null || !incremental.sequence()) {
            return wire;
        }
        WirePath path = number(incremental);
        boolean text = path.column().type() instanceof ColumnType.Text;
        return path.with(wire, text ? String.format(Locale.ROOT, "%019d", change) : (Object) change);
    }

    /** The row with another cursor; as it is, where rows have none of their own. */
    Map<String, @Nullable Object> moved(Map<String, @Nullable Object> wire, Instant time) {
        IncrementalModel incremental = model.incremental();
        if (incremental == null || incremental.sequence()) {
            return wire;
        }
        WirePath path = WirePath.of(model, incremental.cursor());
        return path.names().isEmpty()
                ? wire
                : path.with(wire, WireTime.write(path.column().type(), incremental.coarse(time)));
    }

    /** Cursors over the year before a time, some of them equal. */
    List<Instant> history(long seed, int count, Instant now) {
        IncrementalModel incremental = model.incremental();
        Duration lag = incremental == null ? Duration.ZERO : incremental.lag();
        Instant end =
                Instant.ofEpochSecond(now.minus(lag).minus(Duration.ofHours(1)).getEpochSecond());
        if (incremental != null && isDated(incremental)) {
            end = end.truncatedTo(ChronoUnit.DAYS).minusSeconds(1); // of a day that is over
        }
        boolean tiesAllowed = incremental == null || !model.primaryKey().equals(List.of(incremental.cursor()));
        SplittableRandom random = Seeds.random(seed, model.name() + "/times");
        List<Instant> history = new ArrayList<>();
        Instant cursor = end;
        for (int i = 0; i < count; i++) {
            boolean tie = tiesAllowed && (i % 7 == 1 || (i > count / 2 && i <= count / 2 + 4));
            if (!tie) {
                cursor = end.minusSeconds(random.nextLong(YEAR.toSeconds()));
            }
            history.add(cursor);
        }
        return history;
    }

    private boolean isDated(IncrementalModel incremental) {
        return incremental.cursors().stream()
                .anyMatch(cursor -> WirePath.of(model, cursor).column().type() instanceof ColumnType.Date);
    }
}
