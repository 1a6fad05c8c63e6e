package dev.tributary.processor.reader;

import dev.tributary.model.write.WriteModel;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.WriteDefinition;
import dev.tributary.processor.definition.WriteDefinition.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads interfaces of writes. */
final class WriteReader {
    private static final Map<String, WriteModel.Kind> KINDS = Map.of(
            "Insert", WriteModel.Kind.INSERT, "Update", WriteModel.Kind.UPDATE, "Delete", WriteModel.Kind.DELETE);

    private final Elements elements;
    private final Annotations annotations;
    private final RequestReader requests;
    private final ParameterReader parameters;

    WriteReader(Elements elements, Annotations annotations) {
        this.elements = elements;
        this.annotations = annotations;
        this.requests = new RequestReader(annotations);
        this.parameters = new ParameterReader(annotations, new PaginationReader(annotations));
    }

    List<WriteDefinition> read(TypeElement type) {
        return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .map(this::read)
                .toList();
    }

    private WriteDefinition read(ExecutableElement method) {
        List<ParameterDefinition> read = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            read.add(parameters.read(parameter, parameter.asType(), ""));
        }
        return new WriteDefinition(
                method.getSimpleName().toString(),
                annotations.origin(method),
                roles(annotations, method).toList(),
                requests.requests(method),
                read,
                annotations.ours(method, "JsonBody").map(body -> body.text("value")));
    }

    /** What a method says that it writes. */
    static Stream<Role> roles(Annotations annotations, ExecutableElement method) {
        return KINDS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(kind -> annotations
                        .ours(method, kind.getKey())
                        .map(said -> new Role(
                                kind.getValue(),
                                said.text("value"),
                                kind.getValue() == WriteModel.Kind.INSERT ? said.optionalText("at") : Optional.empty(),
                                said.origin())))
                .flatMap(Optional::stream);
    }
}
