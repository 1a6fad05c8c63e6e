package dev.tributary.processor.reader;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.ParameterDefinition;
import java.util.Optional;

/** Reads the members that {@code @ConnectionOption} and {@code @TableOption} share. */
final class OptionReader {

    static OptionDefinition read(
            Annotation annotation,
            Located<String> name,
            String fallbackDescription,
            boolean secret,
            boolean each,
            ParameterDefinition.Kind kind) {
        Optional<Located<String>> defaultValue = annotation.optionalText("defaultValue");
        return new OptionDefinition(
                name,
                annotation.optionalText("description").map(Located::value).orElse(fallbackDescription),
                annotation.flag("required") && defaultValue.isEmpty(),
                defaultValue,
                annotation.optionalText("pattern"),
                annotation.texts("allowed").stream().map(Located::value).toList(),
                secret,
                each,
                kind);
    }

    private OptionReader() {}
}
