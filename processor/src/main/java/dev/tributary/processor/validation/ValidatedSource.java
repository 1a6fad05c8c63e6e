package dev.tributary.processor.validation;

import com.palantir.javapoet.ClassName;
import dev.tributary.model.SourceModel;
import java.util.List;

/**
 * A descriptor in which no rule found an error: its model, and the names in Java that the model does not hold. Made by
 * {@link Validator} only.
 *
 * @param model the model
 * @param type the descriptor
 * @param hooks the classes of the source's hooks, each once
 * @param tables the tables, in the model's order
 */
public record ValidatedSource(SourceModel model, ClassName type, List<ClassName> hooks, List<ValidatedTable> tables) {

    public ValidatedSource {
        hooks = List.copyOf(hooks);
        tables = List.copyOf(tables);
    }
}
