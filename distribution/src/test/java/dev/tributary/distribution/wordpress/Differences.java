package dev.tributary.distribution.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.unsafe.types.VariantVal;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Where rows differ from the JSON that they were made of. */
final class Differences {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Comparator<JsonNode> BY_VALUE =
            (a, b) -> a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1;

    private final List<String> found = new ArrayList<>();
    private final Set<String> withoutColumn = new TreeSet<>();
    private final Set<String> columns = new TreeSet<>();
    private final Set<String> filled = new TreeSet<>();
    private long compared;

    void add(String difference) {
        found.add(difference);
    }

    List<String> found() {
        return found;
    }

    long compared() {
        return compared;
    }

    /** The fields of the JSON that no column takes. */
    Set<String> fieldsWithoutColumn() {
        return withoutColumn;
    }

    /** A column that no row fills is probably misspelt. */
    void addColumnsNeverFilled() {
        columns.stream()
                .filter(column -> !filled.contains(column))
                .forEach(column -> add("column " + column + ": the source has no such field"));
    }

    void row(String id, Row row, JsonNode item) throws IOException {
        struct(id, "", row, item);
    }

    private void struct(String id, String path, Row row, JsonNode object) throws IOException {
        Set<String> taken = new TreeSet<>();
        for (String column : row.schema().fieldNames()) {
            String wire = column.equals("is_protected") ? "protected" : column;
            taken.add(wire);
            String name = path + column;
            columns.add(name);
            if (object.has(wire)) {
                filled.add(name);
            }
            value(id, name, row.get(row.fieldIndex(column)), object.get(wire));
        }
        object.fieldNames().forEachRemaining(field -> {
            if (!taken.contains(field)) {
                withoutColumn.add(path + field);
            }
        });
    }

    private void value(String id, String name, @Nullable Object actual, @Nullable JsonNode expected)
            throws IOException {
        compared++;
        if (actual == null || expected == null || expected.isNull()) {
            check(id, name, actual, expected, actual == null && (expected == null || expected.isNull()));
        } else if (actual instanceof Row struct) {
            if (expected.isObject()) {
                struct(id, name + ".", struct, expected);
            } else {
                check(id, name, actual, expected, false);
            }
        } else if (actual instanceof scala.collection.Seq<?> array) {
            array(id, name, CollectionConverters.asJava(array), expected);
        } else if (actual instanceof VariantVal variant) {
            JsonNode json = JSON.readTree(variant.toJson(ZoneOffset.UTC));
            check(id, name, json, expected, json.equals(BY_VALUE, expected));
        } else {
            check(id, name, actual, expected, scalarEquals(actual, expected));
        }
    }

    private void array(String id, String name, List<?> actual, JsonNode expected) throws IOException {
        check(id, name + ".size", actual.size(), expected, expected.isArray() && expected.size() == actual.size());
        Iterator<JsonNode> elements = expected.elements();
        for (Object element : actual) {
            if (elements.hasNext()) {
                value(id, name + "[]", element, elements.next());
            }
        }
    }

    private static boolean scalarEquals(Object actual, JsonNode expected) {
        if (actual instanceof Long number) {
            return expected.isIntegralNumber() && expected.longValue() == number;
        } else if (actual instanceof Boolean bool) {
            return expected.isBoolean() && expected.booleanValue() == bool;
        } else if (actual instanceof String text) {
            return expected.isTextual() && expected.textValue().equals(text);
        } else if (actual instanceof LocalDateTime local) {
            return LocalDateTime.parse(expected.textValue()).equals(local);
        } else if (actual instanceof Instant instant) {
            return instant(expected.textValue()).equals(instant);
        }
        throw new IllegalArgumentException("No rule for " + actual.getClass());
    }

    /** WordPress's times that name no zone are UTC where the field's name says gmt, and only those are instants here. */
    private static Instant instant(String text) {
        boolean hasZone = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d");
        return hasZone
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private void check(String id, String name, @Nullable Object actual, @Nullable Object expected, boolean equal) {
        if (!equal) {
            add(id + " " + name + ": " + actual + " in the lake, " + expected + " at the source");
        }
    }
}
