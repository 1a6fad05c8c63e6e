package dev.tributary.benchmarks;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The descriptor of an accounting system of any size, each table with rows of its own. */
final class Books {

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
                package books;
                import dev.tributary.annotations.*;
                import java.math.BigDecimal;
                import java.time.Instant;
                import java.time.LocalDate;
                import java.util.List;
                import retrofit2.http.GET;
                import retrofit2.http.Query;
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

    private Books() {}
}
