package dev.tributary.processor.validation;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.PaginationDefinition;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which pagination a table has. */
final class Paginations {

    /** What the method says, or else the interface; empty where nobody or too much is said. */
    static Optional<PaginationDefinition> of(SourceDefinition source, TableDefinition table) {
        if (Feeds.isDetail(table) && table.own().paginations().isEmpty()) {
            return Optional.of(new PaginationDefinition.Single(table.origin()));
        }
        List<PaginationDefinition> said = table.own().paginations().isEmpty()
                ? source.defaults().paginations()
                : table.own().paginations();
        return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
    }

    /** All that it sends, by the names of query parameters or places in the body. */
    static List<Located<String>> sent(PaginationDefinition pagination) {
        return Stream.concat(
                        pagination.parameters().stream(),
                        pagination.size().map(PaginationDefinition.SizeDefinition::parameter).stream())
                .filter(parameter -> !parameter.value().isEmpty())
                .toList();
    }

    /** Whether the token of the pages after the first is sent in place of a parameter that says where a read starts. */
    static boolean takesOver(PaginationDefinition pagination, ParameterDefinition parameter, String sentAs) {
        return pagination instanceof PaginationDefinition.Cursor cursor
                && cursor.parameter()
                        .filter(token -> token.value().equals(sentAs))
                        .isPresent()
                && parameter.values().stream().anyMatch(ValueDefinition.Start.class::isInstance);
    }

    private Paginations() {}
}
