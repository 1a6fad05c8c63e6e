package dev.tributary.processor.definition;

import java.util.List;
import java.util.Optional;

/**
 * What can be said on the interface for all tables, or on a method for one.
 *
 * @param paginations the pagination annotations; more than one is a mistake
 * @param records where the rows are within a response
 * @param payload the form of a response's body
 * @param wireFormat how times are written
 */
public record TableDefaults(
        List<PaginationDefinition> paginations,
        Optional<RecordsDefinition> records,
        Optional<PayloadDefinition> payload,
        Optional<WireFormatDefinition> wireFormat) {

    public TableDefaults {
        paginations = List.copyOf(paginations);
    }
}
