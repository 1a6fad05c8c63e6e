package dev.tributary.processor.generator;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tributary.model.HeaderModel;
import dev.tributary.model.ListModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.ParameterModel.Place;
import dev.tributary.model.RequestModel;
import dev.tributary.model.TextModel;
import dev.tributary.model.ValueModel;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.processor.validation.ValidatedTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** A table's method of the Retrofit service, and the call of it. */
final class ServiceMethod {
    private record Argument(Place place, ParameterSpec parameter, CodeBlock value) {}

    private final ValidatedTable table;
    private final String name;
    private final List<Argument> arguments;

    ServiceMethod(ValidatedTable table, String name) {
        this.table = table;
        this.name = name;
        this.arguments = arguments(table);
    }

    MethodSpec declaration() {
        RequestModel request = table.model().request();
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(ParameterizedTypeName.get(Types.CALL, Types.RESPONSE_BODY));
        if (!request.headers().isEmpty()) {
            AnnotationSpec.Builder headers = AnnotationSpec.builder(Types.retrofit("Headers"));
            for (HeaderModel header : request.headers()) {
                headers.addMember("value", "$S", header.name() + ": " + header.value());
            }
            method.addAnnotation(headers.build());
        }
        return method.addAnnotation(AnnotationSpec.builder(Types.retrofit(request.method()))
                        .addMember("value", "$S", request.path())
                        .build())
                .addParameters(arguments.stream().map(Argument::parameter).toList())
                .build();
    }

    CodeBlock call() {
        return CodeBlock.of(
                "$N($L)", name, arguments.stream().map(Argument::value).collect(CodeBlock.joining(",$W")));
    }

    /** Retrofit wants the values of the path before all others; what a body holds is the runtime's. */
    private static List<Argument> arguments(ValidatedTable table) {
        Set<String> taken = new HashSet<>();
        List<Argument> arguments = new ArrayList<>();
        RequestModel request = table.model().request();
        List<String> pages = request.job() != null
                ? List.of()
                : table.model().pagination().sent().stream()
                        .filter(name -> !JsonPlace.isPlace(name))
                        .toList();
        Set<String> sent = new HashSet<>();
        for (int i = 0; i < request.parameters().size(); i++) {
            ParameterModel parameter = request.parameters().get(i);
            String javaName = GeneratedNames.allocate(table.parameters().get(i), taken);
            if (parameter.place() == Place.QUERY) {
                sent.add(parameter.name());
            }
            if (parameter.place() != Place.BODY) {
                boolean takenOver = parameter.place() == Place.QUERY && pages.contains(parameter.name());
                CodeBlock value = value(table, parameter);
                arguments.add(argument(
                        parameter,
                        javaName,
                        takenOver ? CodeBlock.of("values.page($S, $L)", parameter.name(), value) : value));
            }
        }
        for (TextModel text : request.texts()) {
            if (!JsonPlace.isPlace(text.into())) {
                arguments.add(query(text.into(), taken, CodeBlock.of("values.text($S)", text.into())));
            }
        }
        for (String page : pages) {
            if (!sent.contains(page)) {
                arguments.add(query(page, taken, CodeBlock.of("values.page($S)", page)));
            }
        }
        if (request.body() != null) {
            arguments.add(body(taken));
        }
        arguments.sort(Comparator.comparing(Argument::place));
        return arguments;
    }

    private static Argument query(String name, Set<String> taken, CodeBlock value) {
        ParameterSpec parameter = ParameterSpec.builder(String.class, GeneratedNames.parameter(name, taken))
                .addAnnotation(AnnotationSpec.builder(Types.retrofit("Query"))
                        .addMember("value", "$S", name)
                        .build())
                .build();
        return new Argument(Place.QUERY, parameter, value);
    }

    private static Argument body(Set<String> taken) {
        ParameterSpec parameter = ParameterSpec.builder(Types.REQUEST_BODY, GeneratedNames.allocate("body", taken))
                .addAnnotation(Types.retrofit("Body"))
                .build();
        return new Argument(Place.BODY, parameter, CodeBlock.of("values.body()"));
    }

    private static Argument argument(ParameterModel model, String javaName, CodeBlock value) {
        ClassName type = Types.retrofit(
                switch (model.place()) {
                    case PATH -> "Path";
                    case QUERY -> "Query";
                    case HEADER -> "Header";
                    case BODY -> "Body";
                });
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(type).addMember("value", "$S", model.name());
        if (model.encoded()) {
            annotation.addMember("encoded", "true");
        }
        TypeName carrier = isRepeated(model)
                ? ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get(String.class))
                : ClassName.get(String.class);
        ParameterSpec parameter = ParameterSpec.builder(carrier, javaName)
                .addAnnotation(annotation.build())
                .build();
        return new Argument(model.place(), parameter, value);
    }

    /** Whether Retrofit repeats the parameter for each value. */
    private static boolean isRepeated(ParameterModel parameter) {
        if (parameter.value() instanceof ValueModel.FromParent parent) {
            return parent.batch() != null && parent.join() == null;
        }
        return parameter.list() != null && parameter.list().join() == null;
    }

    private static CodeBlock value(ValidatedTable table, ParameterModel parameter) {
        ValueModel value = parameter.value();
        if (value instanceof ValueModel.Option option) {
            ListModel list = parameter.list();
            if (list != null) {
                return list.join() == null
                        ? CodeBlock.of("values.list($S)", option.option())
                        : CodeBlock.of("values.joined($S, $S)", option.option(), list.join());
            }
            boolean present = table.model().options().stream()
                    .filter(declared -> declared.name().equals(option.option()))
                    .anyMatch(ServiceMethod::isAlwaysPresent);
            return CodeBlock.of(present ? "values.option($S)" : "values.optional($S)", option.option());
        }
        if (value instanceof ValueModel.TableName name) {
            return CodeBlock.of("values.tableName($S)", name.column());
        }
        if (value instanceof ValueModel.DiscoveredColumns columns) {
            return isRepeated(parameter)
                    ? CodeBlock.of("values.discovered()")
                    : CodeBlock.of("values.discovered($S)", columns.join());
        }
        if (value instanceof ValueModel.FromParent parent) {
            return CodeBlock.of(
                    isRepeated(parameter) ? "values.parents($S, $S)" : "values.parent($S, $S)",
                    parent.table(),
                    parent.column());
        }
        if (value instanceof ValueModel.PageToken) {
            return CodeBlock.of("values.pageToken()");
        }
        if (value instanceof ValueModel.ChangeToken) {
            return CodeBlock.of("values.changeToken()");
        }
        return CodeBlock.of(
                value instanceof ValueModel.CursorStart || value instanceof ValueModel.SequenceStart
                        ? "values.cursorStart()"
                        : "values.cursorEnd()");
    }

    private static boolean isAlwaysPresent(OptionModel option) {
        return option.required() || option.defaultValue() != null;
    }
}
