package dev.tributary.processor.validation;

import dev.tributary.model.CheckModel;
import dev.tributary.model.RequestModel;
import dev.tributary.processor.definition.CheckDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RequestDefinition;
import java.util.List;

/** Checks without mistakes, as models. */
final class Checks {

    static CheckModel model(CheckDefinition check) {
        RequestDefinition request = check.request().orElseThrow();
        return new CheckModel(
                new RequestModel(
                        request.method(), request.path().value(), SourceAssembler.headers(check.headers()), List.of()),
                check.at().map(Located::value).orElse(null),
                Errors.models(check.errors()));
    }

    private Checks() {}
}
