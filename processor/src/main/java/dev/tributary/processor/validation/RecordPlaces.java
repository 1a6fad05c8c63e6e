package dev.tributary.processor.validation;

import dev.tributary.processor.definition.RecordsDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import java.util.Optional;

/** Where the rows of a table lie in a response. */
final class RecordPlaces {

    /** What the method says, or else the interface; of one row that is fetched, the response is the row. */
    static Optional<RecordsDefinition> of(SourceDefinition source, TableDefinition table) {
        return table.own()
                .records()
                .or(() -> Feeds.isDetail(table)
                        ? Optional.empty()
                        : source.defaults().records());
    }

    private RecordPlaces() {}
}
