package dev.tributary.processor.generator;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tributary.model.HeaderModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.ParameterModel.Place;
import dev.tributary.model.RequestModel;
import dev.tributary.model.ValueModel;
import dev.tributary.processor.validation.ValidatedTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

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
        return method.addAnnotation(AnnotationSpec.builder(Types.retrofit("GET"))
                        .addMember("value", "$S", request.path())
                        .build())
                .addParameters(arguments.stream().map(Argument::parameter).toList())
                .build();
    }

    CodeBlock call() {
        return CodeBlock.of(
                "$N($L)", name, arguments.stream().map(Argument::value).collect(CodeBlock.joining(",$W")));
    }

    /** Retrofit wants the values of the path before all others. */
    private static List<Argument> arguments(ValidatedTable table) {
        Set<String> taken = new HashSet<>();
        List<Argument> arguments = new ArrayList<>();
        List<ParameterModel> parameters = table.model().request().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            ParameterModel parameter = parameters.get(i);
            String javaName = GeneratedNames.allocate(table.parameters().get(i), taken);
            arguments.add(argument(
                    parameter.place(),
                    parameter.name(),
                    parameter.encoded(),
                    type(parameter.value()),
                    javaName,
                    value(table, parameter.value())));
        }
        for (String page : pageParameters(table.model().pagination())) {
            arguments.add(argument(
                    Place.QUERY,
                    page,
                    false,
                    Types.STRING,
                    GeneratedNames.parameter(page, taken),
                    CodeBlock.of("values.page($S)", page)));
        }
        arguments.sort(Comparator.comparing(Argument::place));
        return arguments;
    }

    private static Argument argument(
            Place place, String wireName, boolean encoded, TypeName javaType, String javaName, CodeBlock value) {
        ClassName type = Types.retrofit(
                switch (place) {
                    case PATH -> "Path";
                    case QUERY -> "Query";
                    case HEADER -> "Header";
                });
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(type).addMember("value", "$S", wireName);
        if (encoded) {
            annotation.addMember("encoded", "true");
        }
        ParameterSpec parameter = ParameterSpec.builder(javaType, javaName)
                .addAnnotation(annotation.build())
                .build();
        return new Argument(place, parameter, value);
    }

    private static TypeName type(ValueModel value) {
        return value instanceof ValueModel.FromParent parent && isRepeated(parent)
                ? ParameterizedTypeName.get(Types.LIST, Types.STRING)
                : Types.STRING;
    }

    /** Whether Retrofit repeats the parameter for each value. */
    private static boolean isRepeated(ValueModel.FromParent parent) {
        return parent.batch() != null && parent.join() == null;
    }

    private static CodeBlock value(ValidatedTable table, ValueModel value) {
        if (value instanceof ValueModel.Option option) {
            boolean present = table.model().options().stream()
                    .filter(declared -> declared.name().equals(option.option()))
                    .anyMatch(ServiceMethod::isAlwaysPresent);
            return CodeBlock.of(present ? "values.option($S)" : "values.optional($S)", option.option());
        }
        if (value instanceof ValueModel.DiscoveredColumns columns) {
            return CodeBlock.of("values.discovered($S)", columns.join());
        }
        if (value instanceof ValueModel.FromParent parent) {
            return CodeBlock.of(
                    isRepeated(parent) ? "values.parents($S, $S)" : "values.parent($S, $S)",
                    parent.table(),
                    parent.column());
        }
        return CodeBlock.of(value instanceof ValueModel.CursorStart ? "values.cursorStart()" : "values.cursorEnd()");
    }

    private static boolean isAlwaysPresent(OptionModel option) {
        return option.required() || option.defaultValue() != null;
    }

    private static List<String> pageParameters(PaginationModel pagination) {
        if (pagination instanceof PaginationModel.PageNumber page) {
            return withSize(Stream.of(page.parameter()), page.size());
        }
        if (pagination instanceof PaginationModel.Offset offset) {
            return withSize(Stream.of(offset.parameter()), offset.size());
        }
        return pagination instanceof PaginationModel.LinkHeader link
                ? withSize(Stream.empty(), link.size())
                : List.of();
    }

    private static List<String> withSize(Stream<String> parameters, PaginationModel.@Nullable PageSize size) {
        return Stream.concat(parameters, Stream.ofNullable(size).map(PaginationModel.PageSize::parameter))
                .toList();
    }
}
