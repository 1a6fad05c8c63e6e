package dev.tributary.processor.validation;

import dev.tributary.processor.definition.PaginationDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.Optional;

/**
 * Pages of changes are not counted: a row that changes again while they are read leaves its place in them, all others move
 * up by one, and the first of the next page is never seen, since the token that follows leads past it.
 */
final class ChangeTokenPagesRule implements TableRule {

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        Optional<PaginationDefinition> counted = Paginations.of(source, table)
                .filter(pages -> pages instanceof PaginationDefinition.PageNumber
                        || pages instanceof PaginationDefinition.Offset);
        if (counted.isPresent()) {
            table.values(ValueDefinition.ChangeToken.class)
                    .forEach(token -> report.add(Rule.CHANGE_TOKEN_PAGES, token.origin()));
        }
    }
}
