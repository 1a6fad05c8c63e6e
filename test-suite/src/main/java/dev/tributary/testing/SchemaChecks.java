package dev.tributary.testing;

import dev.tributary.model.IngestionType;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.TableMetadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** S4 to S7: schema and metadata. */
final class SchemaChecks {

    /** S4. */
    static void schema(TableUnderTest table) {
        Check check = table.check();
        StructType schema = table.schema();
        check.require(schema.fields().length > 0, "at least one column", "none", "give the row's record a component");
        List<String> repeated = new ArrayList<>();
        repeatedNames("", schema, repeated);
        check.requireNone(
                repeated,
                "each column once among its siblings, without regard to case",
                "rename a component of the row; its @JsonProperty can stay");
        String fix = "a schema must not depend on when it is asked for";
        check.require(schema.equals(table.schema()), "the same schema at the second call", "another", fix);
        try (LakeflowConnect other = check.source().connect()) {
            StructType again = table.in(other).schema();
            check.require(schema.equals(again), "the same schema in the next run", "another", fix);
        }
    }

    private static void repeatedNames(String place, DataType type, List<String> into) {
        if (type instanceof StructType struct) {
            Set<String> names = new HashSet<>();
            for (StructField field : struct.fields()) {
                String path = place + field.name();
                if (!names.add(field.name().toLowerCase(Locale.ROOT))) {
                    into.add("`" + path + "` twice");
                }
                repeatedNames(path + ".", field.dataType(), into);
            }
        } else if (type instanceof ArrayType array) {
            repeatedNames(place, array.elementType(), into);
        } else if (type instanceof MapType map) {
            repeatedNames(place, map.valueType(), into);
        }
    }

    /** S5; that the ingestion type is one of the four, its Java type says. */
    static void metadata(TableUnderTest table) {
        TableMetadata first = table.metadata();
        TableMetadata second = table.metadata();
        table.check()
                .require(
                        first.equals(second),
                        "the same metadata at every call, " + first,
                        second.toString(),
                        "key, cursor and ingestion type must not depend on when they are asked for");
    }

    /** S6. */
    static void primaryKey(TableUnderTest table) {
        TableMetadata metadata = table.metadata();
        StructType schema = table.schema();
        Check check = table.check();
        String fix = "mark the row's identifying components with @Key, or name columns in @Table(primaryKey)";
        check.require(
                !metadata.primaryKeys().isEmpty() || metadata.ingestionType() == IngestionType.APPEND,
                "a primary key, as the table is " + metadata.ingestionType().label(),
                "none",
                fix);
        for (String key : metadata.primaryKeys()) {
            check.require(
                    Columns.find(schema, key).isPresent(),
                    "key `" + key + "` among the columns",
                    "columns " + List.of(schema.fieldNames()),
                    fix);
        }
    }

    /** S7; where the source hands out tokens, what is read later is newer. */
    static void cursor(TableUnderTest table) {
        TableMetadata metadata = table.metadata();
        boolean needsNone = (table.model().changeToken().isPresent() || isFed(table))
                && metadata.cursorField().isEmpty();
        if (!isCdc(metadata) || needsNone) {
            return;
        }
        StructType schema = table.schema();
        Optional<String> cursor = metadata.cursorField();
        table.check()
                .require(
                        cursor.flatMap(path -> Columns.find(schema, path)).isPresent(),
                        "a cursor among the columns, as the table is "
                                + metadata.ingestionType().label(),
                        "cursor " + cursor.orElse("none") + ", columns " + List.of(schema.fieldNames()),
                        "mark the component that says when a row last changed with @Cursor, or name it in"
                                + " @Incremental(cursor)");
    }

    private static boolean isFed(TableUnderTest table) {
        return table.check().source().model().changeFeedOf(table.name()).isPresent();
    }

    static boolean isCdc(TableMetadata metadata) {
        return metadata.ingestionType() == IngestionType.CDC
                || metadata.ingestionType() == IngestionType.CDC_WITH_DELETES;
    }

    private SchemaChecks() {}
}
