package dev.tributary.processor.validation;

import dev.tributary.model.ErrorModel;
import dev.tributary.processor.definition.ErrorDefinition;
import dev.tributary.processor.definition.Located;
import java.util.List;

/** Declared errors without mistakes, as models. */
final class Errors {

    static List<ErrorModel> models(List<ErrorDefinition> errors) {
        return errors.stream()
                .map(error -> new ErrorModel(
                        error.statuses().stream().map(Located::value).toList(),
                        error.at().map(Located::value).orElse(null),
                        error.matching().map(Located::value).orElse(null),
                        ErrorModel.Action.valueOf(error.action().value()),
                        error.message().map(Located::value).orElse("")))
                .toList();
    }

    /** Whether an error says that a row is gone. */
    static boolean isDeleted(ErrorDefinition error) {
        return error.action().value().equals(ErrorModel.Action.DELETED.name());
    }

    private Errors() {}
}
