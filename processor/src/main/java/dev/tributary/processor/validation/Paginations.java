package dev.tributary.processor.validation;

import dev.tributary.processor.definition.PaginationDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which pagination a table has. */
final class Paginations {

    /** What the method says, or else the interface; empty where nobody or too much is said. */
    static Optional<PaginationDefinition> of(SourceDefinition source, TableDefinition table) {
        List<PaginationDefinition> said = table.own().paginations().isEmpty()
                ? source.defaults().paginations()
                : table.own().paginations();
        return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
    }

    /** All query parameters that it sends. */
    static List<String> parameters(PaginationDefinition pagination) {
        return Stream.concat(
                        pagination.parameters().stream(),
                        pagination.size().map(PaginationDefinition.SizeDefinition::parameter).stream())
                .map(parameter -> parameter.value())
                .filter(parameter -> !parameter.isEmpty())
                .toList();
    }

    private Paginations() {}
}
