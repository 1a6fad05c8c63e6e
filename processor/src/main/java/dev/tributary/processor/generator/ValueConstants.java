package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import dev.tributary.model.Encoding;
import dev.tributary.model.TimeFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The constants of a decoder by which its values are decoded: formats, patterns, words. */
final class ValueConstants {
    private final Imports imports;
    private final Map<Object, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<String> declarations = new ArrayList<>();

    ValueConstants(Imports imports) {
        this.imports = imports;
    }

    /** The constants named so far, in this order. */
    List<String> declarations() {
        return declarations;
    }

    /** The constant of a format, or its expression where it needs none. */
    String of(TimeFormat format) {
        if (format.equals(TimeFormat.DEFAULT)) {
            return imports.of(Types.TIME_FORMAT) + ".DEFAULT";
        }
        String known = names.get(format);
        return known != null ? known : declare(format, Types.TIME_FORMAT, name(format), create(format));
    }

    /** The constant of a pattern. */
    String of(Encoding.Captured captured) {
        String known = names.get(captured);
        String compiled = imports.of(Types.PATTERN) + ".compile(" + JavaText.literal(captured.pattern()) + ")";
        return known != null ? known : declare(captured, Types.PATTERN, "CAPTURE", compiled);
    }

    /** The constant of words for true and false. */
    String of(Encoding.Flag flag) {
        String known = names.get(flag);
        String words = "new " + imports.of(Types.FLAG) + "(" + words(flag.yes()) + ", " + words(flag.no()) + ")";
        return known != null ? known : declare(flag, Types.FLAG, "FLAG", words);
    }

    private String words(List<String> words) {
        return words.stream()
                .map(JavaText::literal)
                .collect(Collectors.joining(", ", imports.of(Types.LIST) + ".of(", ")"));
    }

    private String declare(Object value, ClassName type, String wanted, String initializer) {
        String name = GeneratedNames.allocate(wanted, taken);
        names.put(value, name);
        declarations.add("private static final " + imports.of(type) + " " + name + " = " + initializer + ";");
        return name;
    }

    private static String name(TimeFormat format) {
        return format.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    private String create(TimeFormat format) {
        String type = imports.of(Types.TIME_FORMAT.nestedClass(format.getClass().getSimpleName()));
        return "new " + type + "(" + arguments(format) + ")";
    }

    private String arguments(TimeFormat format) {
        if (format instanceof TimeFormat.IsoLocal local) {
            return JavaText.literal(local.zone());
        }
        if (format instanceof TimeFormat.IsoDate date) {
            return JavaText.literal(date.zone());
        }
        if (format instanceof TimeFormat.Pattern pattern) {
            return JavaText.literal(pattern.pattern()) + ", " + JavaText.literal(pattern.zone());
        }
        return format instanceof TimeFormat.AnyOf any
                ? any.formats().stream()
                        .map(this::create)
                        .collect(Collectors.joining(", ", imports.of(Types.LIST) + ".of(", ")"))
                : "";
    }
}
