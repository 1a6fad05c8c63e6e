package dev.tributary.model.json;

import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes records as JSON objects, components in declaration order, nulls and empty lists left out. */
final class RecordWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    static String write(Record value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(new IndentedContext(), out)) {
            object(json, value, false);
        }
        return out.toString();
    }

    private static void object(JsonGenerator json, Record value, boolean named) {
        json.writeStartObject();
        if (named) {
            json.writeStringProperty(Kinds.PROPERTY, Kinds.of(value.getClass()));
        }
        for (RecordComponent component : Reflection.components(value.getClass())) {
            Object part = Reflection.get(component, value);
            if (part != null && !(part instanceof List<?> list && list.isEmpty())) {
                json.writeName(component.getName());
                value(json, part, component.getType());
            }
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Object value, Class<?> declared) {
        if (value instanceof Record part) {
            object(json, part, declared.isSealed());
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                value(json, element, Kinds.declaredType(element.getClass()));
            }
            json.writeEndArray();
        } else if (value instanceof String || value instanceof Instant || value instanceof Duration) {
            json.writeString(value.toString());
        } else if (value instanceof Enum<?> constant) {
            json.writeString(Kinds.label(constant.name()));
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            throw new IllegalStateException("The model holds a " + value.getClass() + ", which has no JSON form");
        }
    }

    /** Two spaces and line feeds on every system, so that the file is the same everywhere. */
    private static final class IndentedContext extends ObjectWriteContext.Base {
        private final DefaultIndenter indenter = new DefaultIndenter("  ", "\n");

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public @Nullable PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        }
    }

    private RecordWriter() {}
}
