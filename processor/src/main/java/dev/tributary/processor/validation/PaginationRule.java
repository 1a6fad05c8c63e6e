package dev.tributary.processor.validation;

import dev.tributary.model.IngestionType;
import dev.tributary.processor.definition.PaginationDefinition;
import dev.tributary.processor.definition.PaginationDefinition.SizeDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefaults;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;

/** Each table has one pagination, which asks for what it says. */
final class PaginationRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        check(source.defaults(), report);
        for (TableDefinition table : source.tables()) {
            check(table.own(), report);
            Paginations.of(source, table).ifPresent(pagination -> checkCap(source, table, pagination, report));
            if (!Feeds.isDetail(table)
                    && table.own().paginations().isEmpty()
                    && source.defaults().paginations().isEmpty()) {
                report.add(Rule.PAGINATION_MISSING, table.origin(), table.name().value());
            }
        }
    }

    private static void check(TableDefaults said, Report report) {
        if (said.paginations().size() > 1) {
            report.add(Rule.PAGINATION_SEVERAL, said.paginations().get(1).origin());
        }
        for (PaginationDefinition pagination : said.paginations()) {
            pagination.size().ifPresent(size -> check(pagination, size, report));
            pagination.parameters().stream()
                    .filter(parameter -> parameter.value().isEmpty())
                    .forEach(parameter -> report.add(Rule.PAGE_PARAMETER, parameter.origin()));
            checkEnd(pagination, report);
            pagination.places().stream()
                    .filter(place -> place.value().startsWith("/"))
                    .forEach(place -> RecordsRule.checkChoice(place, report));
            pagination.places().stream()
                    .filter(place -> !place.value().startsWith("/") && !Headers.isName(place.value()))
                    .forEach(place -> report.add(
                            Rule.POINTER, place.origin(), place.value(), "it has no leading slash, and is no header"));
        }
    }

    private static void checkEnd(PaginationDefinition pagination, Report report) {
        PaginationDefinition.EndDefinition end = pagination.end();
        if (end.hasMore().isPresent()) {
            end.done().ifPresent(done -> report.add(Rule.PAGE_END_BOTH, done.origin()));
        }
        if (pagination.size().isEmpty()) {
            end.shortPageIsLast().ifPresent(origin -> report.add(Rule.PAGE_SHORT, origin));
        }
        end.maxResults()
                .filter(most -> most.value() < 0)
                .ifPresent(most -> report.add(Rule.PAGE_SIZE, most.origin(), most.value()));
    }

    /** To ask anew from the last row's cursor takes rows in its order, a request that says where to start, and a key. */
    private static void checkCap(
            SourceDefinition source, TableDefinition table, PaginationDefinition pagination, Report report) {
        pagination.end().maxResults().ifPresent(most -> {
            boolean ascending = table.incremental()
                    .filter(incremental -> incremental.order().value().equals("ASCENDING"))
                    .isPresent();
            if (!ascending) {
                report.add(
                        Rule.PAGE_MAX_RESULTS,
                        most.origin(),
                        most.value(),
                        "`" + table.name().value() + "` does not say that its rows come in the cursor's order",
                        "Add @Incremental(order = Order.ASCENDING)");
            } else if (table.values(ValueDefinition.Start.class).isEmpty()) {
                report.add(
                        Rule.PAGE_MAX_RESULTS,
                        most.origin(),
                        most.value(),
                        "no parameter of `" + table.name().value() + "` sends it",
                        "Add a parameter with @CursorStart");
            } else if (Ingestions.of(source, table) == IngestionType.APPEND) {
                report.add(
                        Rule.PAGE_MAX_RESULTS,
                        most.origin(),
                        most.value(),
                        "`" + table.name().value() + "` is an append table, in which rows would then be twice",
                        "Make it cdc with a key");
            }
        });
    }

    private static void check(PaginationDefinition pagination, SizeDefinition size, Report report) {
        String parameter = size.parameter().value();
        if (size.rows().value() < 0) {
            report.add(Rule.PAGE_SIZE, size.rows().origin(), size.rows().value());
        } else if (parameter.isEmpty()) {
            report.add(
                    Rule.PAGE_SIZE_NOT_SENT, size.rows().origin(), size.rows().value());
        } else if (size.rows().value() == 0) {
            report.add(Rule.PAGE_SIZE_MISSING, size.parameter().origin(), parameter);
        }
        if (pagination.parameters().stream().anyMatch(page -> page.value().equals(parameter) && !parameter.isEmpty())) {
            report.add(Rule.PAGE_PARAMETER_TWICE, size.parameter().origin(), parameter);
        }
    }
}
