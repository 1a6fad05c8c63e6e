package dev.tributary.runtime.records;

import dev.tributary.model.value.JsonBuilder;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/** What the rows have at some places, as it is on the wire: picked up while a decoder reads a row, kept for the last. */
public final class RowKeys {
    private final Map<String, JsonPlace> places = new LinkedHashMap<>();
    private Map<String, JsonValue> values = Map.of();

    /** @param pointers JSON Pointers into a row */
    public RowKeys(List<String> pointers) {
        pointers.forEach(pointer -> places.put(pointer, JsonPlace.of(pointer)));
    }

    /** What the last row had, by pointer. */
    public Map<String, JsonValue> values() {
        return values;
    }

    /** A parser that picks up a row's values while it is read; it stands at the row's first token. */
    JsonParser watching(JsonParser row) {
        if (places.isEmpty()) {
            return row;
        }
        Watch watch = new Watch(row);
        values = watch.found;
        return watch;
    }

    /** Sees every token of a row, those that the decoder skips too. */
    private final class Watch extends JsonParserDelegate {
        private final Map<String, JsonValue> found = new HashMap<>();
        private final Map<String, JsonBuilder> open = new HashMap<>();
        private int depth = 1;

        Watch(JsonParser row) {
            super(row);
        }

        @Override
        public JsonToken nextToken() {
            JsonToken token = delegate.nextToken();
            see(token);
            return token;
        }

        @Override
        public JsonToken nextValue() {
            JsonToken token = nextToken();
            return token == JsonToken.PROPERTY_NAME ? nextToken() : token;
        }

        @Override
        public String nextName() {
            String name = delegate.nextName();
            see(delegate.currentToken());
            return name;
        }

        @Override
        public int nextNameMatch(PropertyNameMatcher matcher) {
            int match = delegate.nextNameMatch(matcher);
            see(delegate.currentToken());
            return match;
        }

        @Override
        public JsonParser skipChildren() {
            if (delegate.currentToken().isStructStart()) {
                for (int end = depth - 1; depth > end; ) {
                    nextToken();
                }
            }
            return this;
        }

        private void see(JsonToken token) {
            open.values().forEach(builder -> builder.accept(delegate));
            if (token.isStructEnd()) {
                depth--;
                finish();
            } else if (token != JsonToken.PROPERTY_NAME) {
                places.forEach((pointer, place) -> {
                    if (isAt(place, token)) {
                        begin(pointer);
                    }
                });
                depth += token.isStructStart() ? 1 : 0;
            }
        }

        private void begin(String pointer) {
            JsonBuilder builder = new JsonBuilder();
            builder.accept(delegate);
            open.put(pointer, builder);
            finish();
        }

        private void finish() {
            open.entrySet().removeIf(entry -> {
                if (entry.getValue().isOpen()) {
                    return false;
                }
                found.put(entry.getKey(), entry.getValue().value());
                return true;
            });
        }

        private boolean isAt(JsonPlace place, JsonToken token) {
            List<String> steps = place.steps();
            if (steps.size() != depth) {
                return false;
            }
            TokenStreamContext context = delegate.streamReadContext();
            TokenStreamContext holder = token.isStructStart() ? context.getParent() : context;
            for (int i = steps.size() - 1; i >= 0; i--) {
                String step = holder.inArray() ? Integer.toString(holder.getCurrentIndex()) : holder.currentName();
                if (!steps.get(i).equals(step)) {
                    return false;
                }
                holder = holder.getParent();
            }
            return true;
        }
    }
}
