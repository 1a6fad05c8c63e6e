package dev.tributary.processor;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Descriptors of any size, such as an accounting system has: each table with rows of its own. */
final class Sources {

    /** After {@link Descriptors#PREAMBLE}. */
    static String ofTables(int tables) {
        String groups =
                IntStream.range(0, tables).mapToObj(i -> """
                          /** The entity %1$d. */
                          @Tables(path = "entities/%1$d") interface Entity%1$d extends Resource<Row%1$d> {}
                          record Row%1$d(@Key String id, String name%1$d, long number, BigDecimal amount, boolean isActive,
                              LocalDate dueOn, Contact contact, List<Line> lines, List<String> tags, String notes%1$d,
                              Instant createdAt, Instant updatedAt) {}
                        """.formatted(i)).collect(Collectors.joining());
        return """
                @Source(name = "books", baseUrl = "https://books.example.com/") @NoAuth
                @OffsetPagination(param = "offset", sizeParam = "limit", size = 100)
                public interface Books {
                """ + groups + """
                  record Contact(String id, String name, String email) {}
                  record Line(String id, String text, BigDecimal amount, String account) {}
                }
                interface Resource<T> {
                  @Table(name = "{name}") @Incremental(cursor = "updated_at")
                  @GET("{path}") @Records("/items")
                  List<T> list(@CursorStart @Query("changed_after") Instant since);
                }
                """;
    }

    private Sources() {}
}
