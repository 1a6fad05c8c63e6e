package dev.tributary.processor.generator;

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

/** A table's method of the Retrofit service, and the call of it. */
final class ServiceMethod {
    private record Argument(Place place, String parameter, String value) {}

    private final ValidatedTable table;
    private final String name;
    private final Imports imports;
    private final List<Argument> arguments;

    ServiceMethod(ValidatedTable table, String name, Imports imports) {
        this.table = table;
        this.name = name;
        this.imports = imports;
        this.arguments = arguments();
    }

    void declare(JavaText text) {
        RequestModel request = table.model().request();
        text.member();
        List<String> headers = request.headers().stream()
                .map(header -> JavaText.literal(header.name() + ": " + header.value()))
                .toList();
        if (!headers.isEmpty()) {
            String values = String.join(", ", headers);
            text.line("@" + retrofit("Headers") + "(" + (headers.size() == 1 ? values : "{" + values + "}") + ")");
        }
        text.line("@" + retrofit(request.method()) + "(" + JavaText.literal(request.path()) + ")")
                .statement(
                        imports.of(Types.CALL) + "<" + imports.of(Types.RESPONSE_BODY) + "> " + name + "(",
                        arguments.stream().map(Argument::parameter).toList());
    }

    /** The parts of the call, between which are commas. */
    List<String> call(String service) {
        List<String> parts = new ArrayList<>(
                arguments.isEmpty()
                        ? List.of("")
                        : arguments.stream().map(Argument::value).toList());
        parts.set(0, service + "." + name + "(" + parts.get(0));
        int last = parts.size() - 1;
        parts.set(last, parts.get(last) + ")");
        return parts;
    }

    /** Retrofit wants the values of the path before all others; what a body holds is the runtime's. */
    private List<Argument> arguments() {
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
                String value = value(parameter);
                arguments.add(argument(
                        parameter, javaName, takenOver ? value("page", literal(parameter.name()), value) : value));
            }
        }
        for (TextModel text : request.texts()) {
            if (!JsonPlace.isPlace(text.into())) {
                arguments.add(query(text.into(), taken, value("text", literal(text.into()))));
            }
        }
        for (String page : pages) {
            if (!sent.contains(page)) {
                arguments.add(query(page, taken, value("page", literal(page))));
            }
        }
        if (request.body() != null) {
            arguments.add(body(taken));
        }
        arguments.sort(Comparator.comparing(Argument::place));
        return arguments;
    }

    private Argument query(String name, Set<String> taken, String value) {
        String parameter =
                "@" + retrofit("Query") + "(" + literal(name) + ") String " + GeneratedNames.parameter(name, taken);
        return new Argument(Place.QUERY, parameter, value);
    }

    private Argument body(Set<String> taken) {
        String parameter = "@" + retrofit("Body") + " " + imports.of(Types.REQUEST_BODY) + " "
                + GeneratedNames.allocate("body", taken);
        return new Argument(Place.BODY, parameter, value("body"));
    }

    private Argument argument(ParameterModel model, String javaName, String value) {
        String type = retrofit(
                switch (model.place()) {
                    case PATH -> "Path";
                    case QUERY -> "Query";
                    case HEADER -> "Header";
                    case BODY -> "Body";
                });
        String name = literal(model.name());
        String said = model.encoded() ? "value = " + name + ", encoded = true" : name;
        String carrier = isRepeated(model) ? imports.of(Types.LIST) + "<String>" : "String";
        return new Argument(model.place(), "@" + type + "(" + said + ") " + carrier + " " + javaName, value);
    }

    private String retrofit(String annotation) {
        return imports.of(Types.retrofit(annotation));
    }

    /** Whether Retrofit repeats the parameter for each value. */
    private static boolean isRepeated(ParameterModel parameter) {
        if (parameter.value() instanceof ValueModel.FromParent parent) {
            return parent.batch() != null && parent.join() == null;
        }
        return parameter.list() != null && parameter.list().join() == null;
    }

    private String value(ParameterModel parameter) {
        ValueModel value = parameter.value();
        if (value instanceof ValueModel.Option option) {
            String name = literal(option.option());
            ListModel list = parameter.list();
            if (list != null) {
                return list.join() == null ? value("list", name) : value("joined", name, literal(list.join()));
            }
            boolean present = table.model().options().stream()
                    .filter(declared -> declared.name().equals(option.option()))
                    .anyMatch(ServiceMethod::isAlwaysPresent);
            return value(present ? "option" : "optional", name);
        }
        if (value instanceof ValueModel.TableName name) {
            return value("tableName", literal(name.column()));
        }
        if (value instanceof ValueModel.DiscoveredColumns columns) {
            return isRepeated(parameter) ? value("discovered") : value("discovered", literal(columns.join()));
        }
        if (value instanceof ValueModel.FromParent parent) {
            String method = isRepeated(parameter) ? "parents" : "parent";
            return value(method, literal(parent.table()), literal(parent.column()));
        }
        if (value instanceof ValueModel.PageToken) {
            return value("pageToken");
        }
        if (value instanceof ValueModel.ChangeToken) {
            return value("changeToken");
        }
        return value instanceof ValueModel.CursorStart || value instanceof ValueModel.SequenceStart
                ? value("cursorStart")
                : value("cursorEnd");
    }

    private static String value(String method, String... arguments) {
        return "values." + method + "(" + String.join(", ", arguments) + ")";
    }

    private static String literal(String text) {
        return JavaText.literal(text);
    }

    private static boolean isAlwaysPresent(OptionModel option) {
        return option.required() || option.defaultValue() != null;
    }
}
