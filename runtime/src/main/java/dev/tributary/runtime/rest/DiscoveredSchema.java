package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SqlType;
import dev.tributary.model.TimeFormat;
import dev.tributary.model.TypeMappingModel;
import dev.tributary.runtime.decode.SparkTypes;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.ResponseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Discovered columns as fields of a schema. A field's metadata holds what the source said of it, so that a reader in
 * another JVM, which has nothing but the schema that the read was planned with, decodes exactly these columns.
 *
 * @param place what messages are about
 * @param role what the source's words for types mean; null where a hook discovers
 */
record DiscoveredSchema(Place place, RoleModel.@Nullable Discovery role) {
    private static final String COMMENT = "comment";
    private static final String WIRE_NAME = "tributary.wire_name";
    private static final String WIRE_TYPE = "tributary.wire_type";

    /**
     * A column as the source, or a hook, describes it.
     *
     * @param name its name in the schema
     * @param wireName its name on the wire
     * @param wireType the source's word for its type; null where there is none
     * @param type its type
     * @param description what it means, empty where nobody says
     */
    record Found(String name, String wireName, @Nullable String wireType, ColumnType type, String description) {}

    /** A column that a discovery endpoint describes. */
    Found found(String wireName, @Nullable String wireType, String description) {
        return new Found(
                SparkNames.column(wireName),
                wireName,
                wireType,
                meaning(wireType).type(),
                description);
    }

    private TypeMappingModel meaning(@Nullable String wireType) {
        if (role == null) {
            return new TypeMappingModel("", new ColumnType.Text());
        }
        return role.types().stream()
                .filter(mapping -> mapping.wire().equals(wireType))
                .findFirst()
                .orElseGet(() -> new TypeMappingModel("", role.otherwise()));
    }

    /** Whether a field of a schema is one that was discovered. */
    static boolean isDiscovered(StructField field) {
        return field.metadata().contains(WIRE_NAME);
    }

    /**
     * The struct of some columns. One that is described twice in the same words counts once.
     *
     * @param key the columns that are never null
     *
     * @throws ResponseException if Spark could not tell two columns apart
     */
    StructType struct(List<Found> columns, List<String> key) {
        Map<String, Found> distinct = new LinkedHashMap<>();
        StructType struct = new StructType();
        for (Found column : columns) {
            Found other = distinct.putIfAbsent(column.name().toLowerCase(Locale.ROOT), column);
            if (other == null) {
                struct = struct.add(new StructField(
                        column.name(), SparkTypes.of(column.type()), !key.contains(column.name()), metadata(column)));
            } else if (!other.wireName().equals(column.wireName())
                    || !other.type().equals(column.type())) {
                throw new ResponseException(place.says(
                        "the source has the columns `" + other.wireName() + "` and `" + column.wireName()
                                + "`, which Spark cannot tell apart",
                        "rename one of them at the source."));
            }
        }
        return struct;
    }

    private static Metadata metadata(Found column) {
        MetadataBuilder metadata = new MetadataBuilder().putString(WIRE_NAME, column.wireName());
        if (column.wireType() != null) {
            metadata.putString(WIRE_TYPE, column.wireType());
        }
        if (!column.description().isEmpty()) {
            metadata.putString(COMMENT, column.description());
        }
        return metadata.build();
    }

    /** The columns of which a struct was made. */
    List<ColumnModel> columns(StructType struct) {
        List<ColumnModel> columns = new ArrayList<>();
        for (StructField field : struct.fields()) {
            Metadata metadata = field.metadata();
            TypeMappingModel meaning = role == null
                    ? new TypeMappingModel(
                            "",
                            SqlType.parse(field.dataType().sql(), TimeFormat.DEFAULT)
                                    .orElseThrow())
                    : meaning(text(metadata, WIRE_TYPE).orElse(null));
            columns.add(new ColumnModel(
                    field.name(),
                    text(metadata, COMMENT).orElse(""),
                    meaning.type(),
                    field.nullable(),
                    new ColumnModel.Field(text(metadata, WIRE_NAME).orElse(field.name())),
                    meaning.encoding()));
        }
        return columns;
    }

    private static Optional<String> text(Metadata metadata, String key) {
        return metadata.contains(key) ? Optional.of(metadata.getString(key)) : Optional.empty();
    }
}
