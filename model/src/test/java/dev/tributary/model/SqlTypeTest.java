package dev.tributary.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTypeTest {
    private static final TimeFormat MILLIS = new TimeFormat.EpochMillis();

    @Test
    void types_are_read_in_the_words_of_sparks_sql() {
        assertThat(SqlType.parse("bigint", MILLIS)).contains(new ColumnType.Int64());
        assertThat(SqlType.parse("DECIMAL(38, 18)", MILLIS)).contains(new ColumnType.Decimal(38, 18));
        assertThat(SqlType.parse("TIMESTAMP", MILLIS)).contains(new ColumnType.Timestamp(MILLIS));
        assertThat(SqlType.parse("ARRAY<ARRAY<STRING>>", MILLIS))
                .contains(new ColumnType.Array(new ColumnType.Array(new ColumnType.Text())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NUMBER",
                "DECIMAL",
                "DECIMAL(39,0)",
                "DECIMAL(5,6)",
                "ARRAY<>",
                "ARRAY<INT>",
                "STRUCT<a:INT>"
            })
    void anything_else_is_no_type(String text) {
        assertThat(SqlType.parse(text, MILLIS)).isEmpty();
    }
}
