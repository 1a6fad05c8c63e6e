package dev.tributary.processor.validation;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.PaginationDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What leads to the next page is sent, once. */
final class PageTokenRule implements TableRule {
    private final Set<PaginationDefinition> checked = new HashSet<>();

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        List<ValueDefinition.Token> tokens = table.values(ValueDefinition.Token.class);
        Optional<PaginationDefinition> pagination = Paginations.of(source, table);
        boolean needed = false;
        if (pagination.isPresent() && pagination.get() instanceof PaginationDefinition.Cursor cursor) {
            needed = cursor.parameter().isEmpty() && cursor.merge().isEmpty();
            if (needed && tokens.isEmpty()) {
                report(report, cursor, Rule.PAGE_TOKEN_NOT_SENT, cursor.token());
            }
            checkMerge(cursor, report);
        }
        if (pagination.isPresent() && pagination.get() instanceof PaginationDefinition.Keyset keyset) {
            needed = keyset.parameters().isEmpty() && keyset.last().size() == 1;
            if (!keyset.last().isEmpty() && !(needed && !tokens.isEmpty())) {
                checkCount(keyset, report);
            }
        }
        for (ValueDefinition.Token token :
                needed ? tokens.subList(Math.min(1, tokens.size()), tokens.size()) : tokens) {
            report.add(Rule.PAGE_TOKEN_UNUSED, token.origin(), parameter(table, token), unused(needed, pagination));
        }
    }

    private static String parameter(TableDefinition table, ValueDefinition.Token token) {
        return table.parameters().stream()
                .filter(parameter -> parameter.values().contains(token))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static String unused(boolean twice, Optional<PaginationDefinition> pagination) {
        if (twice) {
            return "another parameter does so too";
        }
        return pagination.isPresent() && !pagination.get().parameters().isEmpty()
                ? "the pagination itself sends `"
                        + pagination.get().parameters().get(0).value() + "`"
                : "the pagination has no token";
    }

    private void checkMerge(PaginationDefinition.Cursor cursor, Report report) {
        if (cursor.merge().isPresent() && checked.add(cursor)) {
            cursor.parameter()
                    .ifPresent(parameter -> report.add(
                            Rule.PAGE_MERGE,
                            parameter.origin(),
                            cursor.token().value(),
                            "nothing is sent as `" + parameter.value() + "`"));
            cursor.first()
                    .ifPresent(first -> report.add(
                            Rule.PAGE_MERGE,
                            first.origin(),
                            cursor.token().value(),
                            "`" + first.value() + "` has no name to be sent by"));
        }
    }

    private void checkCount(PaginationDefinition.Keyset keyset, Report report) {
        int sent = keyset.parameters().size();
        if (sent != keyset.last().size() && checked.add(keyset)) {
            String there = sent == 0 ? "there is nothing" : sent == 1 ? "there is one param" : "there are " + sent;
            report.add(
                    Rule.KEYSET_PARAMETERS,
                    (sent == 0 ? keyset.last() : keyset.parameters()).get(0).origin(),
                    keyset.last().size(),
                    there);
        }
    }

    /** A pagination of the interface is one mistake, however many tables have it. */
    private void report(Report report, PaginationDefinition pagination, Rule rule, Located<String> where) {
        if (checked.add(pagination)) {
            report.add(rule, where.origin(), where.value());
        }
    }
}
