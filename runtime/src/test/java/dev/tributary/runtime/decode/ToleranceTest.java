package dev.tributary.runtime.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.error.OptionException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ToleranceTest {
    private static final StructType TABLE =
            new StructType().add("id", DataTypes.LongType, false).add("name", DataTypes.StringType, false);

    private static Tolerance of(String... options) {
        return options.length == 2
                ? Tolerance.of("shop.items", Map.of(options[0], options[1]))
                : Tolerance.of("shop.items", Map.of(options[0], options[1], options[2], options[3]));
    }

    @Test
    void nothing_is_tolerated_unless_options_ask_for_it() {
        assertThat(of("since", "2026-01-01")).isEqualTo(Tolerance.NONE);
        assertThat(of(Tolerance.MODE, "")).isEqualTo(Tolerance.NONE);
        assertThat(of(Tolerance.RESCUE_UNKNOWN_FIELDS, "")).isEqualTo(Tolerance.NONE);
        assertThat(of(Tolerance.RESCUE_UNKNOWN_FIELDS, "false")).isEqualTo(Tolerance.NONE);
        assertThat(Tolerance.NONE.rescues()).isFalse();
    }

    @Test
    void options_and_their_values_are_known_without_regard_to_case() {
        assertThat(of("Mode", "permissive")).isEqualTo(new Tolerance(ReadMode.PERMISSIVE, false));
        assertThat(of("MODE", "DropMalformed")).isEqualTo(new Tolerance(ReadMode.DROPMALFORMED, false));
        assertThat(of(Tolerance.RESCUE_UNKNOWN_FIELDS.toUpperCase(Locale.ROOT), "TRUE", "x", "y"))
                .isEqualTo(new Tolerance(ReadMode.FAILFAST, true));
        assertThat(of(Tolerance.MODE, "PERMISSIVE", Tolerance.RESCUE_UNKNOWN_FIELDS, "true"))
                .isEqualTo(new Tolerance(ReadMode.PERMISSIVE, true));
    }

    @Test
    void another_value_is_refused_with_what_there_is() {
        assertThatThrownBy(() -> of(Tolerance.MODE, "LENIENT"))
                .isInstanceOf(OptionException.class)
                .hasMessageStartingWith("shop.items: option `" + Tolerance.MODE + "` must be one of ")
                .hasMessageContaining("PERMISSIVE")
                .hasMessageContaining("found `LENIENT`");
        assertThatThrownBy(() -> of(Tolerance.RESCUE_UNKNOWN_FIELDS, "yes"))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("must be `true` or `false`, found `yes`");
    }

    @Test
    void the_options_of_every_table_are_told_from_a_tables_own() {
        Map<String, String> options = Map.of("MODE", "PERMISSIVE", "repo", "a/b");
        assertThat(Tolerance.within(options)).isEqualTo(Map.of("MODE", "PERMISSIVE"));
        assertThat(Tolerance.without(options)).isEqualTo(Map.of("repo", "a/b"));
    }

    @Test
    void where_values_are_rescued_any_column_but_a_key_can_be_null() {
        StructType permissive = new Tolerance(ReadMode.PERMISSIVE, false).schema("shop.items", TABLE, Set.of("id"));
        assertThat(permissive.fieldNames()).containsExactly("id", "name", Tolerance.RESCUED);
        assertThat(permissive.apply("id").nullable()).isFalse();
        assertThat(permissive.apply("name").nullable()).isTrue();
        assertThat(permissive.apply(Tolerance.RESCUED).nullable()).isTrue();
        assertThat(permissive.apply(Tolerance.RESCUED).getComment().get()).contains("JSON");
    }

    @Test
    void a_read_that_drops_rows_rescues_none_and_one_of_unknown_fields_leaves_columns_as_they_are() {
        assertThat(new Tolerance(ReadMode.DROPMALFORMED, false).schema("shop.items", TABLE, Set.of("id")))
                .isEqualTo(TABLE);
        StructType unknown = new Tolerance(ReadMode.FAILFAST, true).schema("shop.items", TABLE, Set.of("id"));
        assertThat(unknown.fieldNames()).containsExactly("id", "name", Tolerance.RESCUED);
        assertThat(unknown.apply("name").nullable()).isFalse();
    }

    @Test
    void a_table_with_such_a_column_of_its_own_cannot_be_rescued() {
        StructType own = TABLE.add(Tolerance.RESCUED, DataTypes.StringType);
        assertThatThrownBy(() -> new Tolerance(ReadMode.PERMISSIVE, false).schema("shop.items", own, Set.of()))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("has a column `_rescued_data` of its own");
        assertThat(Tolerance.NONE.schema("shop.items", own, Set.of())).isEqualTo(own);
    }
}
