package dev.tributary.processor.reader;

import dev.tributary.processor.definition.ErrorDefinition;
import dev.tributary.processor.definition.LimitDefinition;
import java.util.List;
import javax.lang.model.element.Element;

/** Reads what an interface or a method says of errors and limits that responses announce. */
final class ResponseReader {
    private final Annotations annotations;

    ResponseReader(Annotations annotations) {
        this.annotations = annotations;
    }

    List<ErrorDefinition> errors(Element element) {
        return annotations.repeated(element, "OnError").stream()
                .map(error -> new ErrorDefinition(
                        error.numbers("status"),
                        error.optionalText("at"),
                        error.optionalText("matching"),
                        error.constant("action"),
                        error.optionalText("message"),
                        error.origin()))
                .toList();
    }

    List<LimitDefinition> limits(Element element) {
        return annotations.repeated(element, "RateLimit").stream()
                .map(limit -> new LimitDefinition(
                        limit.number("requests"),
                        limit.optionalText("per"),
                        limit.optionalText("remaining"),
                        limit.optionalText("reset"),
                        limit.optionalText("cost"),
                        limit.optionalText("restoreRate"),
                        limit.number("concurrency"),
                        limit.origin()))
                .toList();
    }
}
