package dev.tributary.model.json;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names of the alternatives of sealed types in JSON: {@code LinkHeader} is {@code link_header}. */
final class Kinds {
    static final String PROPERTY = "kind";

    private static final Pattern BEFORE_CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> alternative) {
            return label(BEFORE_CAPITAL.matcher(alternative.getSimpleName()).replaceAll("_"));
        }
    };

    static String of(Class<?> alternative) {
        return NAMES.get(alternative);
    }

    static String label(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The sealed interface that a record is an alternative of, or the record itself. */
    static Class<?> declaredType(Class<?> type) {
        for (Class<?> parent : type.getInterfaces()) {
            if (parent.isSealed()) {
                return parent;
            }
        }
        return type;
    }

    static Class<?> alternative(Class<?> sealed, String kind) {
        for (Class<?> alternative : sealed.getPermittedSubclasses()) {
            if (of(alternative).equals(kind)) {
                return alternative;
            }
        }
        throw new IllegalArgumentException(
                "`" + RecordReader.shown(kind) + "` is no " + sealed.getSimpleName() + " of the model");
    }

    private Kinds() {}
}
