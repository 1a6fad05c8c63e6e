package dev.tributary.model.json;

import dev.tributary.model.SourceModel;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON schema of model files, made from the records that they are written from and from what their Javadoc says, so that it
 * has every key that can be written and no other.
 */
final class ModelSchema {
    private static final JsonMapper JSON = new JsonMapper();

    /** What is referred to by name, by its name. */
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    /** {@return the schema, indented, ending in a line feed} */
    static String text() {
        ModelSchema made = new ModelSchema();
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "The model of a source, version " + SourceModel.VERSION);
        schema.setAll(made.object(SourceModel.class, false));
        schema.withObject("properties")
                .withObject("version")
                .removeAll()
                .put("description", RecordDocs.of(SourceModel.class).get("version"))
                .put("const", SourceModel.VERSION);
        ObjectNode defs = schema.putObject("$defs");
        made.definitions.forEach(defs::set);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema).replace("\r\n", "\n") + "\n";
    }

    private ObjectNode object(Class<?> type, boolean named) {
        Map<String, String> words = RecordDocs.of(type);
        ObjectNode object = JSON.createObjectNode();
        if (words.containsKey("")) {
            object.put("description", words.get(""));
        }
        object.put("type", "object").put("additionalProperties", false);
        ArrayNode required = object.putArray("required");
        ObjectNode properties = object.putObject("properties");
        if (named) {
            required.add(Kinds.PROPERTY);
            properties.putObject(Kinds.PROPERTY).put("const", Kinds.of(type));
        }
        for (RecordComponent component : Reflection.components(type)) {
            String name = component.getName();
            if (component.getType() != List.class
                    && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(name);
            }
            ObjectNode property = properties.putObject(name);
            if (words.containsKey(name)) {
                property.put("description", words.get(name));
            }
            property.setAll(value(component.getGenericType()));
        }
        if (required.isEmpty()) {
            object.remove("required");
        }
        return object;
    }

    private ObjectNode value(Type type) {
        ObjectNode value = JSON.createObjectNode();
        if (type instanceof ParameterizedType list) {
            value.put("type", "array").set("items", element((Class<?>) list.getActualTypeArguments()[0]));
            return value;
        }
        Class<?> single = (Class<?>) type;
        if (single == String.class) {
            return value.put("type", "string");
        } else if (single == int.class || single == Integer.class) {
            return value.put("type", "integer");
        } else if (single == boolean.class) {
            return value.put("type", "boolean");
        } else if (single == Instant.class) {
            return value.put("type", "string").put("format", "date-time");
        } else if (single == Duration.class) {
            return value.put("type", "string").put("format", "duration");
        }
        return reference(single, false);
    }

    /** An element of a list says of which kind it is, whatever the list is declared to hold. */
    private ObjectNode element(Class<?> type) {
        return type.isRecord() && Kinds.declaredType(type) != type ? reference(type, true) : value(type);
    }

    private ObjectNode reference(Class<?> type, boolean named) {
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        if (!definitions.containsKey(name)) {
            // Types that hold themselves find the name taken.
            definitions.put(name, JSON.createObjectNode());
            definitions.put(name, definition(type, named));
        }
        return JSON.createObjectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode definition(Class<?> type, boolean named) {
        if (type.isRecord()) {
            return object(type, named);
        }
        ObjectNode definition = JSON.createObjectNode();
        if (type.isEnum()) {
            ArrayNode constants = definition.put("type", "string").putArray("enum");
            Arrays.stream(type.getEnumConstants())
                    .forEach(constant -> constants.add(Kinds.label(((Enum<?>) constant).name())));
            return definition;
        }
        ArrayNode alternatives = definition.putArray("oneOf");
        for (Class<?> alternative : type.getPermittedSubclasses()) {
            alternatives.add(reference(alternative, true));
        }
        return definition;
    }
}
