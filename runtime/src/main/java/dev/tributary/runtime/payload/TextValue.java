package dev.tributary.runtime.payload;

import dev.tributary.model.ColumnType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A text as the JSON that its column's type makes of it. */
final class TextValue {

    /** Writes {@code true} and {@code false} of a boolean column as such; all else is for the decoder to convert. */
    static void write(String text, @Nullable ColumnType type, JsonGenerator json) {
        if (type instanceof ColumnType.Bool) {
            switch (text.trim().toLowerCase(Locale.ROOT)) {
                case "true", "1" -> json.writeBoolean(true);
                case "false", "0" -> json.writeBoolean(false);
                default -> json.writeString(text);
            }
        } else if (type == null || type instanceof ColumnType.Text || type instanceof ColumnType.Variant) {
            json.writeString(text);
        } else {
            json.writeString(text.trim());
        }
    }

    private TextValue() {}
}
