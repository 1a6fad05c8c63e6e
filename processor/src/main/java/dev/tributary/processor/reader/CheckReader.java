package dev.tributary.processor.reader;

import dev.tributary.processor.definition.CheckDefinition;
import dev.tributary.processor.definition.Located;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/** Reads methods that show whether a connection works. */
final class CheckReader {
    private static final Set<String> SENSIBLE = Set.of("Check", "OnError", "List");

    private final Annotations annotations;
    private final RequestReader requests;
    private final ResponseReader responses;

    CheckReader(Annotations annotations) {
        this.annotations = annotations;
        this.requests = new RequestReader(annotations);
        this.responses = new ResponseReader(annotations);
    }

    /** Empty for a method without {@code @Check}. */
    Optional<CheckDefinition> read(ExecutableElement method) {
        return annotations
                .ours(method, "Check")
                .map(check -> new CheckDefinition(
                        method.getSimpleName().toString(),
                        check.optionalText("at"),
                        requests.requests(method),
                        requests.headers(method),
                        method.getParameters().stream().map(annotations::origin).toList(),
                        responses.errors(method),
                        strange(method),
                        annotations.origin(method)));
    }

    private List<Located<String>> strange(ExecutableElement method) {
        return annotations.inPackage(method, "dev.tributary.annotations").stream()
                .map(annotation ->
                        new Located<>(annotation.type().getSimpleName().toString(), annotation.origin()))
                .filter(annotation -> !SENSIBLE.contains(annotation.value()))
                .toList();
    }
}
