package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.offset.Window;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** Reads windows one after another from a source that takes both ends. */
final class WindowsRead extends RestRead {
    private final Read read;
    private final Planner planner;
    private @Nullable Deque<Window> left;
    private @Nullable CursorRows rows;
    private @Nullable Offset position;

    /** Says what is to be read, when the first row is asked for. */
    @FunctionalInterface
    interface Planner {
        Plan plan();
    }

    /** Windows, and the offset that their end is. */
    record Plan(List<Window> windows, Offset end) {}

    WindowsRead(Read read, Planner planner) {
        this.read = read;
        this.planner = planner;
    }

    @Override
    @Nullable
    InternalRow advance() {
        Deque<Window> windows = left == null ? plan() : left;
        while (true) {
            InternalRow row = rows == null ? null : rows.next();
            if (row != null || windows.isEmpty()) {
                return row;
            }
            rows = open(windows.remove());
        }
    }

    private Deque<Window> plan() {
        Plan plan = planner.plan();
        position = plan.end();
        left = new ArrayDeque<>(plan.windows());
        return left;
    }

    private CursorRows open(Window window) {
        Pages pages = read.pages(
                CursorBounds.of(
                        read.table().model(), window, read.selection().cursor().slack()),
                true);
        pages.open();
        return read.rows(pages, window);
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
    }
}
