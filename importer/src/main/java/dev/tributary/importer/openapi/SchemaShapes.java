package dev.tributary.importer.openapi;

import dev.tributary.importer.api.Shape;
import dev.tributary.importer.api.Shape.Field;
import dev.tributary.importer.api.Shape.Struct;
import dev.tributary.importer.json.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From schemas (JSON Schema, in the dialects of OpenAPI 3.0 and 3.1) to shapes.
 *
 * <p>A schema that contains itself, and what lies too deep, is any JSON: a table has an end. How deep that is depends on
 * how much there is, so that no row has more fields than a table should have columns.
 */
final class SchemaShapes {
    private static final int DEEPEST = 7;
    private static final int MOST_FIELDS = 1_000;

    /** No schema of a table takes that many steps, or as many within one another; one that is made to be endless does. */
    private static final int MOST_STEPS = 200_000;

    private static final int MOST_WITHIN = 200;
    private static final int MOST_LISTS = 4;

    private final References references;

    SchemaShapes(References references) {
        this.references = references;
    }

    /** The shape of what fits a schema. */
    Shape of(Node schema) {
        for (int depth = DEEPEST; depth > 1; depth--) {
            Walk walk = new Walk();
            Shape shape = walk.shape(schema, depth);
            if (walk.fields <= MOST_FIELDS) {
                return shape;
            }
        }
        return new Walk().shape(schema, 1);
    }

    /** One way through a schema, with what it is within and how much it has met. */
    private final class Walk {
        private final Set<String> within = new HashSet<>();
        private int fields;
        private int steps;
        private int level;
        private int lists;

        Shape shape(Node schema, int depth) {
            if (fields > MOST_FIELDS || isEndless()) {
                return new Shape.Anything();
            }
            level++;
            Shape shape = known(schema, depth);
            level--;
            return shape;
        }

        private boolean isEndless() {
            return ++steps > MOST_STEPS || level > MOST_WITHIN;
        }

        private Shape known(Node schema, int depth) {
            if (schema.get("$ref").isText()) {
                return referred(schema.get("$ref").textOrEmpty(), depth);
            }
            if (schema.get("allOf").isArray()) {
                return all(schema, depth);
            }
            List<Node> alternatives = alternatives(schema);
            if (!alternatives.isEmpty() && !schema.get("properties").isObject()) {
                if (areOfSeveralKinds(alternatives)) {
                    return new Shape.Anything("Any JSON: it is of several kinds.");
                }
                return Unions.of(
                        alternatives.stream().map(each -> shape(each, depth)).toList());
            }
            return plain(schema, depth);
        }

        private Shape referred(String reference, int depth) {
            if (!within.add(reference)) {
                return new Shape.Anything("Any JSON: `" + References.name(reference) + "` within itself.");
            }
            Shape shape = shape(references.at(reference), depth);
            within.remove(reference);
            return shape instanceof Struct struct ? new Struct(References.name(reference), struct.fields()) : shape;
        }

        /** An object of all parts, or the one part that says something. */
        private Shape all(Node schema, int depth) {
            List<Node> telling = schema.get("allOf").elements().stream()
                    .filter(part -> part.names().stream().anyMatch(SchemaShapes::tells))
                    .toList();
            if (telling.size() == 1 && !schema.get("properties").isObject()) {
                return shape(telling.get(0), depth);
            }
            Map<String, Node> properties = new LinkedHashMap<>();
            Set<String> required = new HashSet<>();
            List<String> opened = new ArrayList<>();
            collect(schema, properties, required, opened);
            Shape shape = properties.isEmpty()
                    ? Unions.of(telling.stream().map(part -> shape(part, depth)).toList())
                    : struct(properties, required, depth);
            within.removeAll(opened);
            return shape;
        }

        private void collect(Node schema, Map<String, Node> properties, Set<String> required, List<String> opened) {
            if (isEndless()) {
                return;
            }
            level++;
            collectParts(schema, properties, required, opened);
            level--;
        }

        private void collectParts(
                Node schema, Map<String, Node> properties, Set<String> required, List<String> opened) {
            Node current = schema;
            String reference = schema.get("$ref").textOrEmpty();
            if (!reference.isEmpty()) {
                if (!within.add(reference)) {
                    return;
                }
                opened.add(reference);
                current = references.at(reference);
            }
            for (Node part : current.get("allOf").elements()) {
                collect(part, properties, required, opened);
            }
            for (Node alternative : alternatives(current)) {
                collect(alternative, properties, new HashSet<>(), opened);
            }
            if (current.get("$ref").isText()) {
                collect(current, properties, required, opened);
            }
            for (String name : current.get("properties").names()) {
                properties.put(name, current.get("properties", name));
            }
            required.addAll(current.get("required").texts());
        }

        private Shape plain(Node schema, int depth) {
            if (schema.get("properties").isObject()) {
                Map<String, Node> properties = new LinkedHashMap<>();
                for (String name : schema.get("properties").names()) {
                    properties.put(name, schema.get("properties", name));
                }
                return struct(
                        properties,
                        Set.copyOf(new HashSet<>(schema.get("required").texts())),
                        depth);
            }
            if (schema.get("items").isObject()) {
                return new Shape.ListOf(element(schema.get("items"), depth));
            }
            if (SimpleTypes.isList(schema)) {
                return new Shape.ListOf(new Shape.Anything());
            }
            if (schema.get("additionalProperties").isObject()
                    && !schema.get("additionalProperties").names().isEmpty()) {
                return depth <= 0
                        ? new Shape.Anything()
                        : new Shape.MapOf(shape(schema.get("additionalProperties"), depth - 1));
            }
            return SimpleTypes.of(schema);
        }

        private Shape element(Node items, int depth) {
            if (lists == MOST_LISTS) {
                return new Shape.Anything("Any JSON: it lies too deep for columns.");
            }
            lists++;
            Shape element = shape(items, depth);
            lists--;
            return element;
        }

        private Shape struct(Map<String, Node> properties, Set<String> required, int depth) {
            if (properties.isEmpty()) {
                return new Shape.Anything();
            }
            if (depth <= 0) {
                return new Shape.Anything("Any JSON: it lies too deep for columns.");
            }
            int around = lists;
            lists = 0;
            List<Field> members = new ArrayList<>();
            for (Map.Entry<String, Node> property : properties.entrySet()) {
                Node schema = property.getValue();
                if (isOnlySent(schema)) {
                    continue;
                }
                fields++;
                members.add(new Field(
                        property.getKey(),
                        description(schema),
                        required.contains(property.getKey()) && !isNullable(schema),
                        shape(schema, depth - 1)));
            }
            lists = around;
            return new Struct("", members);
        }
    }

    /** Whether some are objects and others are not, as an id that can be expanded is: then nothing need be known of them. */
    private boolean areOfSeveralKinds(List<Node> alternatives) {
        long objects = alternatives.stream()
                .map(references::follow)
                .filter(each -> each.get("properties").isObject()
                        || each.get("allOf").isArray()
                        || each.get("type").textOrEmpty().equals("object"))
                .count();
        long values = alternatives.stream()
                .map(references::follow)
                .filter(each -> each.get("type").isText()
                        && !each.get("type").textOrEmpty().equals("object"))
                .count();
        return objects > 0 && values > 0;
    }

    private String description(Node schema) {
        return schema.get("description")
                .text()
                .or(() -> references.follow(schema).get("description").text())
                .orElse("");
    }

    /** Whether responses never have it, as a password. */
    private boolean isOnlySent(Node schema) {
        return schema.get("writeOnly").isTrue()
                || references.follow(schema).get("writeOnly").isTrue();
    }

    private boolean isNullable(Node schema) {
        Node target = references.follow(schema);
        return schema.get("nullable").isTrue()
                || target.get("nullable").isTrue()
                || target.get("type").texts().contains("null")
                || target.get("anyOf").elements().stream().anyMatch(SchemaShapes::isNull)
                || target.get("oneOf").elements().stream().anyMatch(SchemaShapes::isNull);
    }

    private static List<Node> alternatives(Node schema) {
        List<Node> all = new ArrayList<>(schema.get("oneOf").elements());
        all.addAll(schema.get("anyOf").elements());
        return all.stream()
                .filter(each -> !isNull(each) && each.names().stream().anyMatch(SchemaShapes::tells))
                .toList();
    }

    private static boolean isNull(Node schema) {
        return schema.get("type").textOrEmpty().equals("null")
                || schema.get("type").texts().equals(Collections.singletonList("null"));
    }

    /** Whether a word of a schema says what values look like, rather than what is demanded of them. */
    private static boolean tells(String word) {
        return switch (word) {
            case "$ref",
                    "type",
                    "properties",
                    "items",
                    "allOf",
                    "oneOf",
                    "anyOf",
                    "enum",
                    "const",
                    "format",
                    "additionalProperties" -> true;
            default -> false;
        };
    }
}
