package dev.tributary.processor.validation;

import dev.tributary.processor.definition.PaginationDefinition;
import dev.tributary.processor.definition.PaginationDefinition.SizeDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefaults;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;

/** Each table has one pagination, which asks for what it says. */
final class PaginationRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        check(source.defaults(), report);
        for (TableDefinition table : source.tables()) {
            check(table.own(), report);
            if (table.own().paginations().isEmpty()
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
            pagination.places().stream()
                    .filter(place -> place.value().startsWith("/"))
                    .forEach(place -> RecordsRule.checkPointer(place, report));
            pagination.places().stream()
                    .filter(place -> !place.value().startsWith("/") && !Headers.isName(place.value()))
                    .forEach(place -> report.add(
                            Rule.POINTER, place.origin(), place.value(), "it has no leading slash, and is no header"));
        }
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
