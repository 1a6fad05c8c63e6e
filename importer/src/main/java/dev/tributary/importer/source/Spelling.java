package dev.tributary.importer.source;

import dev.tributary.importer.api.Shape;
import dev.tributary.importer.api.Shape.Field;
import dev.tributary.importer.api.Shape.Struct;
import dev.tributary.importer.naming.JavaNames;
import dev.tributary.importer.table.Table;
import java.util.List;

/** How the source spells its fields: as most of them are, so that few need a word of their own. */
enum Spelling {
    SNAKE_CASE,
    CAMEL_CASE,
    PASCAL_CASE,
    KEBAB_CASE;

    /** The spelling that fits most fields of rows. */
    static Spelling of(List<Table> tables) {
        Spelling best = SNAKE_CASE;
        long most = -1;
        for (Spelling each : values()) {
            long fits =
                    tables.stream().mapToLong(table -> each.count(table.row())).sum();
            if (fits > most) {
                best = each;
                most = fits;
            }
        }
        return best;
    }

    private long count(Struct struct) {
        long count = 0;
        for (Field field : struct.fields()) {
            count += wire(JavaNames.lower(field.name())).equals(field.name()) ? 1 : 0;
            Shape shape = field.shape() instanceof Shape.ListOf list ? list.element() : field.shape();
            count += shape instanceof Struct inner ? count(inner) : 0;
        }
        return count;
    }

    private String wire(String javaName) {
        return switch (this) {
            case SNAKE_CASE -> JavaNames.column(javaName);
            case CAMEL_CASE -> javaName;
            case PASCAL_CASE -> Character.toUpperCase(javaName.charAt(0)) + javaName.substring(1);
            case KEBAB_CASE -> JavaNames.column(javaName).replace('_', '-');
        };
    }

    /** What says the name on the wire, where the Java name does not. */
    String annotation(String javaName, String wireName) {
        return wire(javaName).equals(wireName) ? "" : "@JsonProperty(" + JavaText.quoted(wireName) + ") ";
    }
}
