package dev.tributary.model.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON objects into records; what {@link RecordWriter} leaves out comes back as null or an empty list. */
final class RecordReader {
    private static final int LONGEST_SHOWN = 200;
    private static final JsonFactory FACTORY = new JsonFactory();

    /**
     * Reads a record whose JSON has a {@code version}.
     *
     * @param version told the version before anything else is understood
     */
    static <T extends Record> T read(String json, Class<T> type, IntConsumer version) {
        @Nullable Object tree;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            tree = parser.nextToken() == null ? null : tree(parser);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not a model file: " + e.getOriginalMessage(), e);
        }
        if (!(tree instanceof Map<?, ?> object) || !(object.get("version") instanceof Integer number)) {
            throw new IllegalArgumentException("Not a model file: it has no `version`");
        }
        version.accept(number);
        return type.cast(record(object, type));
    }

    private static @Nullable Object tree(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, tree(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(tree(parser));
                }
                yield array;
            }
            case VALUE_NUMBER_INT -> parser.getIntValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    private static @Nullable Object convert(@Nullable Object json, Type type) {
        if (type instanceof ParameterizedType list) {
            return json == null
                    ? List.of()
                    : list(required(json, List.class, "an array"), list.getActualTypeArguments()[0]);
        }
        Class<?> target = (Class<?>) type;
        if (json == null
                || target == int.class
                || target == Integer.class
                || target == boolean.class
                || target == String.class) {
            return json;
        }
        if (target.isEnum()) {
            return constant(target, json.toString());
        }
        if (target == Instant.class || target == Duration.class) {
            return time(json.toString(), target);
        }
        Map<?, ?> object = required(json, Map.class, "an object");
        return record(
                object,
                target.isSealed() ? Kinds.alternative(target, String.valueOf(object.get(Kinds.PROPERTY))) : target);
    }

    private static Object time(String text, Class<?> type) {
        try {
            return type == Instant.class ? Instant.parse(text) : Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "`" + shown(text) + "` is no " + type.getSimpleName() + " of the model", e);
        }
    }

    private static <T> T required(Object json, Class<T> type, String what) {
        if (!type.isInstance(json)) {
            throw new IllegalArgumentException("The model file has `" + shown(json.toString()) + "` where " + what
                    + " should be. Compile the descriptor again.");
        }
        return type.cast(json);
    }

    /** The beginning of what was found. */
    static String shown(String found) {
        return found.length() <= LONGEST_SHOWN ? found : found.substring(0, LONGEST_SHOWN) + "...";
    }

    private static List<Object> list(List<?> json, Type elementType) {
        List<Object> list = new ArrayList<>();
        for (Object element : json) {
            Object converted = convert(element, elementType);
            if (converted != null) {
                list.add(converted);
            }
        }
        return list;
    }

    private static Object constant(Class<?> type, String label) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(label.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new IllegalArgumentException("`" + shown(label) + "` is no " + type.getSimpleName() + " of the model");
    }

    private static Object record(Map<?, ?> json, Class<?> type) {
        List<RecordComponent> components = Reflection.components(type);
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int i = 0; i < components.size(); i++) {
            RecordComponent component = components.get(i);
            values[i] = convert(json.get(component.getName()), component.getGenericType());
            if (values[i] == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new IllegalArgumentException("The model file has a " + type.getSimpleName() + " without `"
                        + component.getName() + "`. Compile the descriptor again.");
            }
        }
        return Reflection.create(type, values);
    }

    private RecordReader() {}
}
