package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.offset.Position;
import dev.tributary.runtime.offset.Window;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** Reads windows in their order from a source that takes both ends; the first pages of those that follow are fetched ahead. */
final class WindowsRead extends RestRead {
    private final Read read;
    private final Cut cut;
    private final Planner planner;
    private final Deque<Begun> begun = new ArrayDeque<>();
    private @Nullable Deque<Window> left;
    private final Room room = new Room();
    private @Nullable Begun current;
    private @Nullable CursorRows rows;
    private @Nullable Offset position;
    private long kept;

    /** Says what is to be read, when the first row is asked for. */
    @FunctionalInterface
    interface Planner {
        Plan plan();
    }

    /** Windows, and the offset that their end is. */
    record Plan(List<Window> windows, Offset end) {}

    /** A window, and its pages, which are not open yet. */
    private record Begun(Window window, Pages pages) {}

    /** @param cut where it may end early */
    WindowsRead(Read read, Cut cut, Planner planner) {
        this.read = read;
        this.cut = cut;
        this.planner = planner;
    }

    @Override
    @Nullable
    InternalRow advance() {
        Deque<Window> windows = left == null ? plan() : left;
        while (true) {
            InternalRow row = rows == null ? null : rows.next();
            if (row != null) {
                kept++;
                return row;
            }
            if (windows.isEmpty() && begun.isEmpty()) {
                return null;
            }
            if (current != null && cut.isAfter(kept, current.window().through())) {
                // Those that follow may have been begun, but no row of theirs was handed out.
                position = Position.CURSOR.at(current.window().through());
                return null;
            }
            rows = open(begun.isEmpty() ? pages(windows.remove()) : begun.remove(), windows);
        }
    }

    private Deque<Window> plan() {
        Plan plan = planner.plan();
        position = plan.end();
        left = new ArrayDeque<>(plan.windows());
        return left;
    }

    private Begun pages(Window window) {
        CursorBounds bounds = CursorBounds.of(
                read.table().model(), window, read.selection().cursor().slack());
        return new Begun(window, read.pages(bounds, true));
    }

    private CursorRows open(Begun next, Deque<Window> windows) {
        current = next;
        next.pages().turn();
        begin(windows);
        RunEnd.requireFresh(
                read.table().place(), next.pages().open(), next.window().through());
        next.pages().tell(room);
        CursorRows opened = read.rows(next.pages(), next.window());
        begin(windows);
        return opened;
    }

    private void begin(Deque<Window> windows) {
        // A job for each window is asked for when the one before was read, lest it expires.
        boolean ahead = read.table().model().request().job() == null && read.goesAhead();
        while (ahead && !windows.isEmpty() && room.isLeft(begun.size())) {
            Begun later = pages(windows.element());
            ahead = later.pages().begin();
            if (ahead) {
                windows.remove();
                begun.add(later);
            }
        }
    }

    @Override
    Offset position() {
        if (position == null) {
            throw new IllegalStateException("not planned yet");
        }
        return position;
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
        if (current != null) {
            current.pages().close();
        }
        begun.forEach(later -> later.pages().close());
    }
}
