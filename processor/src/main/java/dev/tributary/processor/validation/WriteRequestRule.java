package dev.tributary.processor.validation;

import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.PlaceDefinition;
import dev.tributary.processor.definition.RequestDefinition;
import dev.tributary.processor.definition.WriteDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What tests write is one request, whose parameters have their places. */
final class WriteRequestRule {
    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    static void check(WriteDefinition write, Report report) {
        if (write.requests().size() != 1
                || !METHODS.contains(write.requests().get(0).method())) {
            report.add(
                    Rule.WRITE_REQUEST,
                    write.requests().isEmpty()
                            ? write.origin()
                            : write.requests().get(write.requests().size() - 1).origin(),
                    write.method(),
                    write.requests().size() > 1 ? "more than one" : "no");
        } else {
            checkPath(write, write.requests().get(0), report);
        }
        write.parameters().forEach(parameter -> checkPlace(parameter, report));
        checkBody(write, report);
    }

    private static void checkPlace(ParameterDefinition parameter, Report report) {
        if (parameter.places().isEmpty()) {
            report.add(Rule.PARAMETER_WITHOUT_PLACE, parameter.origin(), parameter.name());
        } else if (parameter.places().size() > 1) {
            report.add(Rule.PARAMETER_PLACES, parameter.places().get(1).origin(), parameter.name());
        } else if (parameter.places().get(0) instanceof PlaceDefinition.Unsupported place) {
            report.add(Rule.PARAMETER_UNSUPPORTED, place.origin(), place.annotation());
        }
    }

    private static void checkPath(WriteDefinition write, RequestDefinition request, Report report) {
        if (request.path().value().isEmpty()) {
            report.add(Rule.PATH_MISSING, request.origin());
        }
        Set<String> open = new LinkedHashSet<>();
        PLACEHOLDER.matcher(request.plainPath()).results().forEach(found -> open.add(found.group(1)));
        Set<String> all = Set.copyOf(open);
        for (ParameterDefinition parameter : write.parameters()) {
            parameter.places().stream()
                    .filter(PlaceDefinition.Path.class::isInstance)
                    .map(place -> ((PlaceDefinition.Path) place).name())
                    .filter(name -> !open.remove(name.value()))
                    .forEach(name -> report.add(
                            all.contains(name.value()) ? Rule.PATH_TWICE : Rule.PATH_UNUSED,
                            name.origin(),
                            name.value(),
                            Suggestion.of(name.value(), all),
                            request.path().value()));
        }
        open.forEach(name -> report.add(Rule.PATH_PLACEHOLDER, request.path().origin(), name, name));
    }

    private static void checkBody(WriteDefinition write, Report report) {
        JsonValue body;
        try {
            body = JsonValue.parse(write.body().map(Located::value).orElse("{}"));
        } catch (IllegalArgumentException e) {
            report.add(Rule.BODY_JSON, write.body().orElseThrow().origin(), String.valueOf(e.getMessage()));
            return;
        }
        List<JsonPlace> taken = new ArrayList<>();
        for (ParameterDefinition parameter : write.parameters()) {
            for (PlaceDefinition place : parameter.places()) {
                if (place instanceof PlaceDefinition.Body said && Pointers.check(said.pointer(), report)) {
                    body = put(body, said.pointer(), taken, report);
                }
            }
        }
    }

    private static JsonValue put(JsonValue body, Located<String> pointer, List<JsonPlace> taken, Report report) {
        if (!JsonPlace.isPlace(pointer.value())) {
            report.add(Rule.POINTER, pointer.origin(), pointer.value(), "it has no leading slash");
            return body;
        }
        JsonPlace place = JsonPlace.of(pointer.value());
        if (taken.contains(place)) {
            report.add(Rule.BODY_PLACE_TWICE, pointer.origin(), pointer.value(), place);
            return body;
        }
        taken.add(place);
        try {
            return body.with(place, JsonValue.of(""));
        } catch (IllegalArgumentException e) {
            report.add(Rule.BODY_PLACE, pointer.origin(), pointer.value(), String.valueOf(e.getMessage()), "JsonBody");
            return body;
        }
    }

    private WriteRequestRule() {}
}
