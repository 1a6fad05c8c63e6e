package dev.tributary.simulator.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.SourceOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SelectionsTest {
    private static final long SEED = 42;

    @Test
    void a_range_has_the_rows_that_it_contains_whatever_their_order() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int attempt = 0; attempt < 100; attempt++) {
            EnumSet.allOf(SourceOrder.class).forEach(order -> requireContained(random, order));
        }
    }

    private static void requireContained(SplittableRandom random, SourceOrder order) {
        List<Row> rows = rows(random, order);
        Selections selections = new Selections(rows, order);
        for (int i = 0; i < 20; i++) {
            CursorRange range = range(random);
            List<Map<String, Object>> expected = rows.stream()
                    .filter(row -> range.contains(row.cursor()))
                    .map(Row::wire)
                    .toList();
            assertThat(selections.of(range))
                    .as("seed %d, %s, %s", SEED, order, range)
                    .isEqualTo(expected);
        }
        assertThat(selections.of(CursorRange.ALL)).isEqualTo(selections.all()).hasSameSizeAs(selections.rows());
    }

    private static List<Row> rows(SplittableRandom random, SourceOrder order) {
        List<Row> rows = LongStream.range(0, random.nextInt(12))
                .mapToObj(number -> new Row(number, 0, moment(random), Home.NONE, number, Map.of("id", number)))
                .toList();
        Comparator<Row> byCursor = Comparator.comparing(Row::cursor);
        return switch (order) {
            case NONE -> rows;
            case ASCENDING -> rows.stream().sorted(byCursor).toList();
            case DESCENDING -> rows.stream().sorted(byCursor.reversed()).toList();
        };
    }

    private static CursorRange range(SplittableRandom random) {
        Instant one = moment(random);
        Instant other = moment(random);
        boolean ordered = one.isBefore(other);
        return new CursorRange(
                random.nextInt(4) == 0 ? Instant.MIN : ordered ? one : other,
                random.nextBoolean(),
                random.nextInt(4) == 0 ? Instant.MAX : ordered ? other : one,
                random.nextBoolean());
    }

    private static Instant moment(SplittableRandom random) {
        return Instant.ofEpochSecond(random.nextInt(5));
    }
}
