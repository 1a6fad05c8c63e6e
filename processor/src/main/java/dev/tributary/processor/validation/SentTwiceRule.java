package dev.tributary.processor.validation;

import dev.tributary.model.value.JsonPlace;
import dev.tributary.processor.definition.AuthDefinition;
import dev.tributary.processor.definition.ComposedDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.PaginationDefinition;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.PlaceDefinition;
import dev.tributary.processor.definition.RequestDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A query parameter is sent once: by the pagination, by the credentials, by the path's query, or by a parameter. */
final class SentTwiceRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        Set<String> sent = new HashSet<>();
        // The pages of a job's file have an address of their own.
        Optional<PaginationDefinition> pagination =
                table.job().isPresent() ? Optional.empty() : Paginations.of(source, table);
        pagination.ifPresent(
                pages -> Paginations.sent(pages).stream().map(Located::value).forEach(sent::add));
        for (AuthDefinition auth : source.credentials().all()) {
            if (auth instanceof AuthDefinition.Key key) {
                key.query().map(Located::value).ifPresent(sent::add);
            }
        }
        Optional<RequestDefinition> request = table.request();
        if (request.isPresent() && !request.get().query().isEmpty()) {
            Set<String> fixed = new HashSet<>();
            for (String pair : request.get().query().split("&", -1)) {
                String name = pair.replaceFirst("=.*", "");
                if (sent.contains(name) && fixed.add(name)) {
                    report.add(Rule.SENT_TWICE, request.get().path().origin(), name);
                }
                fixed.add(name);
            }
            sent.addAll(fixed);
        }
        for (ComposedDefinition text : table.texts()) {
            if (!JsonPlace.isPlace(text.into().value()) && !sent.add(text.into().value())) {
                report.add(Rule.SENT_TWICE, text.into().origin(), text.into().value());
            }
        }
        for (ParameterDefinition parameter : table.parameters()) {
            for (PlaceDefinition place : parameter.places()) {
                if (place instanceof PlaceDefinition.Query query
                        && pagination
                                .filter(pages -> Paginations.takesOver(
                                        pages, parameter, query.name().value()))
                                .isEmpty()
                        && !sent.add(query.name().value())) {
                    report.add(
                            Rule.SENT_TWICE, query.name().origin(), query.name().value());
                }
            }
        }
    }
}
