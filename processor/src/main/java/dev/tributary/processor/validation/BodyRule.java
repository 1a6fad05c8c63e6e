package dev.tributary.processor.validation;

import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import dev.tributary.processor.definition.BodyDefinition;
import dev.tributary.processor.definition.ComposedDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.PaginationDefinition;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.PlaceDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A POST has one body of JSON, and whatever is placed in it finds its place. */
final class BodyRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        if (table.bodies().size() > 1) {
            report.add(Rule.BODY_SEVERAL, table.bodies().get(1).origin());
            return;
        }
        Optional<BodyDefinition> body = Bodies.of(table);
        table.request().ifPresent(request -> {
            if (request.method().equals("POST") && body.isEmpty()) {
                report.add(Rule.BODY_MISSING, request.origin(), table.method());
            } else if (request.method().equals("GET") && body.isPresent()) {
                report.add(Rule.BODY_WITHOUT_POST, body.get().origin(), name(body.get()));
            }
        });
        List<Located<String>> places = places(source, table);
        if (body.isPresent()) {
            fixed(body.get(), report).ifPresent(fixed -> check(body.get(), fixed, places, report));
        } else if (table.request().filter(post -> post.method().equals("POST")).isEmpty()) {
            places.forEach(place -> report.add(Rule.BODY_PLACE_WITHOUT_BODY, place.origin(), place.value()));
        }
    }

    private static String name(BodyDefinition body) {
        return body instanceof BodyDefinition.Json ? "JsonBody" : "GraphQL";
    }

    private static Optional<JsonValue> fixed(BodyDefinition body, Report report) {
        try {
            return Optional.of(Bodies.fixed(body));
        } catch (IllegalArgumentException e) {
            Located<String> template = ((BodyDefinition.Json) body).template();
            report.add(Rule.BODY_JSON, template.origin(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The places in the order in which they are filled. */
    private static List<Located<String>> places(SourceDefinition source, TableDefinition table) {
        List<Located<String>> places = new ArrayList<>();
        Optional<PaginationDefinition> pagination = Paginations.of(source, table);
        for (ParameterDefinition parameter : table.parameters()) {
            Bodies.place(table, parameter)
                    .filter(PlaceDefinition.Body.class::isInstance)
                    .map(place -> ((PlaceDefinition.Body) place).pointer())
                    .filter(pointer -> pagination
                            .filter(pages -> Paginations.takesOver(pages, parameter, pointer.value()))
                            .isEmpty())
                    .ifPresent(places::add);
        }
        table.texts().stream()
                .map(ComposedDefinition::into)
                .filter(into -> JsonPlace.isPlace(into.value()))
                .forEach(places::add);
        pagination.ifPresent(pages -> Paginations.sent(pages).stream()
                .filter(name -> JsonPlace.isPlace(name.value()))
                .forEach(places::add));
        return places;
    }

    private static void check(BodyDefinition body, JsonValue fixed, List<Located<String>> places, Report report) {
        JsonValue filled = fixed;
        List<JsonPlace> taken = new ArrayList<>();
        for (Located<String> pointer : places) {
            if (pointer.value().isEmpty() || !JsonPlace.isPlace(pointer.value())) {
                report.add(Rule.POINTER, pointer.origin(), pointer.value(), "it has no leading slash");
            } else if (Pointers.check(pointer, report)) {
                JsonPlace place = JsonPlace.of(pointer.value());
                Optional<JsonPlace> other = taken.stream()
                        .filter(before -> before.holds(place) || place.holds(before))
                        .findFirst();
                if (other.isPresent()) {
                    report.add(Rule.BODY_PLACE_TWICE, pointer.origin(), pointer.value(), other.get());
                } else {
                    filled = put(body, filled, place, pointer, report);
                    taken.add(place);
                }
            }
        }
    }

    private static JsonValue put(
            BodyDefinition body, JsonValue filled, JsonPlace place, Located<String> pointer, Report report) {
        try {
            return filled.with(place, JsonValue.of(""));
        } catch (IllegalArgumentException e) {
            report.add(Rule.BODY_PLACE, pointer.origin(), pointer.value(), String.valueOf(e.getMessage()), name(body));
            return filled;
        }
    }
}
