package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.tributary.model.Encoding;
import dev.tributary.model.TimeFormat;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The constants of a decoder by which its values are decoded: formats, patterns, words. */
final class ValueConstants {
    private final Map<Object, FieldSpec> fields = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    /** The constants named so far. */
    List<FieldSpec> fields() {
        return List.copyOf(fields.values());
    }

    /** The constant of a format, or its expression where it needs none. */
    CodeBlock of(TimeFormat format) {
        return format.equals(TimeFormat.DEFAULT)
                ? CodeBlock.of("$T.DEFAULT", Types.TIME_FORMAT)
                : CodeBlock.of("$N", constant(format, Types.TIME_FORMAT, name(format), create(format)));
    }

    /** The constant of a pattern. */
    FieldSpec of(Encoding.Captured captured) {
        return constant(
                captured, Types.PATTERN, "CAPTURE", CodeBlock.of("$T.compile($S)", Types.PATTERN, captured.pattern()));
    }

    /** The constant of words for true and false. */
    FieldSpec of(Encoding.Flag flag) {
        return constant(
                flag,
                Types.FLAG,
                "FLAG",
                CodeBlock.of("new $T($L, $L)", Types.FLAG, words(flag.yes()), words(flag.no())));
    }

    private static CodeBlock words(List<String> words) {
        CodeBlock all = words.stream().map(word -> CodeBlock.of("$S", word)).collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.of($L)", Types.LIST, all);
    }

    private FieldSpec constant(Object value, ClassName type, String name, CodeBlock initializer) {
        return fields.computeIfAbsent(
                value,
                fresh -> FieldSpec.builder(
                                type,
                                GeneratedNames.allocate(name, names),
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer(initializer)
                        .build());
    }

    private static String name(TimeFormat format) {
        return format.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static CodeBlock create(TimeFormat format) {
        ClassName type = Types.TIME_FORMAT.nestedClass(format.getClass().getSimpleName());
        if (format instanceof TimeFormat.IsoLocal local) {
            return CodeBlock.of("new $T($S)", type, local.zone());
        }
        if (format instanceof TimeFormat.IsoDate date) {
            return CodeBlock.of("new $T($S)", type, date.zone());
        }
        if (format instanceof TimeFormat.Pattern pattern) {
            return CodeBlock.of("new $T($S, $S)", type, pattern.pattern(), pattern.zone());
        }
        if (format instanceof TimeFormat.AnyOf any) {
            CodeBlock formats =
                    any.formats().stream().map(ValueConstants::create).collect(CodeBlock.joining(",$W"));
            return CodeBlock.of("new $T($T.of($L))", type, Types.LIST, formats);
        }
        return CodeBlock.of("new $T()", type);
    }
}
