package dev.tributary.worlds.planted;

import dev.tributary.model.IngestionType;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.ConnectorException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.TimestampType;

/** Bugs of reads and offsets. */
final class ReadPlants {
    private static final Pattern TIME = Pattern.compile("(?<=\"through\":\")[0-9T:.Z-]+(?=\")");
    private static final Pattern NUMBER = Pattern.compile("(?<=\"(?:through|token)\":\")[0-9]+(?=\")");

    static final List<Plant> ALL = List.of(
            new Plant(
                    "a snapshot is its first page",
                    () -> cut((about, row) -> about.metadata().ingestionType() == IngestionType.SNAPSHOT && row >= 4)),
            new Plant(
                    "a batch is cut at a cap, and its offset moves past the rest", () -> cut((about, row) -> row >= 3)),
            new Plant("a non-empty read returns the offset it started from", StandsStill::new),
            new Plant("a table that is done is never read again", Done::new),
            new Plant("of rows with one cursor only the first comes", TiesAreOne::new),
            new Plant("zoned times are compared as texts", TextsOfTimes::new),
            new Plant("rows with one name are the same", NamesAreKeys::new),
            new Plant("deletes never start from the beginning", NoFirstDeletes::new),
            new Plant("deletes among rows are left out", NoDeletesAmongRows::new),
            new Plant("the lookback is ignored", () -> moved(Duration.ofMinutes(5), Duration.ZERO)),
            new Plant("an offset is rounded up to the minute", () -> moved(Duration.ZERO, Duration.ofMinutes(1))),
            new Plant("a number is saved past a row that was not read", Ahead::new),
            new Plant("a span is read past its end", PastTheEnd::new),
            new Plant(
                    "the last window is not planned",
                    () -> planned(parts -> parts.subList(0, Math.max(0, parts.size() - 1)))),
            new Plant(
                    "windows overlap",
                    () -> planned(parts -> parts.isEmpty() ? parts : List.of(parts.get(0), parts.get(0)))),
            new Plant("a failure in a part is its end", FailedPartIsDone::new),
            new Plant("a failure is the end, and the offset moves", FailureMoves::new),
            new Plant("a read goes on by counting rows", GoesOnByCount::new),
            new Plant("one cursor for all parents", OneCursorForAll::new));

    private static ReadBug cut(BiPredicate<ReadBug.About, Integer> over) {
        return new ReadBug() {
            @Override
            TableRead read(Offset start, Function<Offset, TableRead> reader, About about) {
                return new AlteredRead(reader.apply(start)) {
                    private int rows;

                    @Override
                    public boolean next() {
                        boolean more = super.next();
                        while (more && over.test(about, rows)) {
                            more = super.next();
                        }
                        rows++;
                        return more;
                    }
                };
            }
        };
    }

    private static final class StandsStill extends ReadBug {
        @Override
        TableRead read(Offset start, Function<Offset, TableRead> reader, About about) {
            return new AlteredRead(reader.apply(start)) {
                @Override
                public Offset end() {
                    return start;
                }
            };
        }
    }

    private static final class Done extends ReadBug {
        @Override
        TableRead read(Offset start, Function<Offset, TableRead> reader, About about) {
            return start.equals(Offset.START) ? reader.apply(start) : new NoRows(start);
        }

        @Override
        Offset latest(Offset start, UnaryOperator<Offset> latest) {
            return start.equals(Offset.START) ? latest.apply(start) : start;
        }
    }

    private static final class TiesAreOne extends ReadBug {
        @Override
        TableRead read(Offset start, Function<Offset, TableRead> reader, About about) {
            Set<Object> seen = new HashSet<>();
            int cursor = about.cursor();
            boolean timed = cursor >= 0 && about.schema().fields()[cursor].dataType() instanceof TimestampType;
            return kept(reader.apply(start), row -> !timed || row.isNullAt(cursor) || seen.add(row.getLong(cursor)));
        }
    }

    private static final class TextsOfTimes extends ReadBug {
        @Override
        TableRead read(Offset start, Function<Offset, TableRead> reader, About about) {
            int cursor = about.cursor();
            String through = TIME.matcher(start.json())
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElse("");
            boolean timed = cursor >= 0 && about.schema().fields()[cursor].dataType() instanceof TimestampType;
            return kept(
                    reader.apply(start),
                    row -> !timed
                            || row.isNullAt(cursor)
                            || inNewYork(row.getLong(cursor)).compareTo(through) >= 0);
        }

        private static String inNewYork(long micros) {
            return Instant.EPOCH
                    .plus(micros, ChronoUnit.MICROS)
                    .atOffset(ZoneOffset.ofHours(-5))
                    .toString();
        }
    }

    private static final class NamesAreKeys extends ReadBug {
        @Override
        TableRead read(Offset start, Function<Offset, TableRead> reader, About about) {
            Set<Object> seen = new HashSet<>();
            int name = about.schema().fieldIndex("name");
            return kept(
                    reader.apply(start),
                    row -> row.isNullAt(name)
                            || seen.add(row.getUTF8String(name).toString()));
        }
    }

    private static final class NoFirstDeletes extends ReadBug {
        @Override
        TableRead deletes(Offset start, Function<Offset, TableRead> reader) {
            return start.equals(Offset.START) ? new NoRows(start) : reader.apply(start);
        }
    }

    private static final class NoDeletesAmongRows extends ReadBug {
        @Override
        TableRead read(Offset start, Function<Offset, TableRead> reader, About about) {
            int deleted = about.schema().size();
            return kept(reader.apply(start), row -> !about.metadata().deletesInBand() || !row.getBoolean(deleted));
        }
    }

    /** Reads start from a later time than they were told; or offsets are rounded up. */
    private static ReadBug moved(Duration started, Duration rounded) {
        return new ReadBug() {
            @Override
            TableRead read(Offset start, Function<Offset, TableRead> reader, About about) {
                Offset from = later(start, started);
                return new AlteredRead(reader.apply(from)) {
                    @Override
                    public Offset end() {
                        Offset end = super.end();
                        return end.equals(from) ? start : later(end, rounded);
                    }
                };
            }
        };
    }

    private static Offset later(Offset offset, Duration by) {
        return new Offset(TIME.matcher(offset.json()).replaceAll(found -> moved(found, by)));
    }

    private static String moved(MatchResult found, Duration by) {
        return Instant.parse(found.group()).plus(by).toString();
    }

    private static final class Ahead extends ReadBug {
        @Override
        TableRead read(Offset start, Function<Offset, TableRead> reader, About about) {
            return new AlteredRead(reader.apply(start)) {
                @Override
                public Offset end() {
                    Offset end = super.end();
                    return end.equals(start)
                            ? end
                            : new Offset(NUMBER.matcher(end.json()).replaceAll(found -> after(found.group())));
                }
            };
        }

        private static String after(String number) {
            String next = String.valueOf(Long.parseLong(number) + 1);
            return "0".repeat(Math.max(0, number.length() - next.length())) + next;
        }
    }

    private static final class PastTheEnd extends ReadBug {
        @Override
        List<Partition> plan(Offset start, Offset end, BiFunction<Offset, Offset, List<Partition>> planner) {
            return planner.apply(start, later(end, Duration.ofHours(1)));
        }
    }

    private static ReadBug planned(UnaryOperator<List<Partition>> other) {
        return new ReadBug() {
            @Override
            List<Partition> plan(Offset start, Offset end, BiFunction<Offset, Offset, List<Partition>> planner) {
                return other.apply(planner.apply(start, end));
            }
        };
    }

    private static final class FailedPartIsDone extends ReadBug {
        @Override
        TableRead part(Supplier<TableRead> reader, About about) {
            return new AlteredRead(reader.get()) {
                @Override
                public boolean next() {
                    try {
                        return super.next();
                    } catch (ConnectorException e) {
                        return false;
                    }
                }
            };
        }
    }

    private static final class FailureMoves extends ReadBug {
        @Override
        TableRead read(Offset start, Function<Offset, TableRead> reader, About about) {
            return new Retried(start, reader, rows -> Integer.MAX_VALUE);
        }
    }

    private static final class GoesOnByCount extends ReadBug {
        @Override
        TableRead read(Offset start, Function<Offset, TableRead> reader, About about) {
            return new Retried(start, reader, rows -> rows + 1);
        }
    }

    private static final class OneCursorForAll extends ReadBug {
        private long most = Long.MIN_VALUE;

        @Override
        TableRead read(Offset start, Function<Offset, TableRead> reader, About about) {
            int cursor = about.cursor();
            if (cursor < 0
                    || !(about.schema().fields()[0].dataType() instanceof LongType)
                    || !about.schema().fieldNames()[0].equals("group_id")) {
                return reader.apply(start);
            }
            long before = most;
            return kept(reader.apply(start), row -> {
                most = Math.max(most, row.getLong(cursor));
                return row.getLong(cursor) > before;
            });
        }
    }

    private static TableRead kept(TableRead read, Predicate<InternalRow> wanted) {
        return new AlteredRead(read) {
            @Override
            public boolean next() {
                boolean more = super.next();
                while (more && !wanted.test(row())) {
                    more = super.next();
                }
                return more;
            }
        };
    }

    private ReadPlants() {}
}
