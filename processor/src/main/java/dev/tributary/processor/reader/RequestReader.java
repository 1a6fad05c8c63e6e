package dev.tributary.processor.reader;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RequestDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/** Reads Retrofit's annotations of methods. */
final class RequestReader {
    private static final String RETROFIT = "retrofit2.http";
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private final Annotations annotations;

    RequestReader(Annotations annotations) {
        this.annotations = annotations;
    }

    List<RequestDefinition> requests(ExecutableElement method) {
        List<RequestDefinition> requests = new ArrayList<>();
        for (Annotation annotation : annotations.inPackage(method, RETROFIT)) {
            String name = annotation.type().getSimpleName().toString();
            if (VERBS.contains(name)) {
                requests.add(new RequestDefinition(name, annotation.text("value"), annotation.origin()));
            } else if (name.equals("HTTP")) {
                requests.add(new RequestDefinition(
                        annotation.text("method").value(), annotation.text("path"), annotation.origin()));
            }
        }
        return requests;
    }

    List<Located<String>> headers(ExecutableElement method) {
        return annotations
                .named(method, RETROFIT + ".Headers")
                .map(headers -> headers.texts("value"))
                .orElseGet(List::of);
    }
}
