package dev.tributary.runtime.hook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the fields of a row of those of a record, where they differ by more than names and formats. */
public non-sealed interface RowMapper extends Hook {

    /**
     * {@return the record as the descriptor's row type expects it on the wire}
     *
     * @param record a JSON object: texts, {@code Long}, {@code BigInteger}, {@code BigDecimal}, {@code Boolean}, null,
     *     {@code List} and {@code Map}
     */
    Map<String, @Nullable Object> map(Map<String, @Nullable Object> record);
}
