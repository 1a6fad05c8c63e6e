package dev.tributary.importer.table;

import dev.tributary.importer.api.Endpoint;
import dev.tributary.importer.api.Parameter;
import dev.tributary.importer.api.Shape.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table that an endpoint would make.
 *
 * @param path the path of the request, whose parameters are those of the parents where it has some
 * @param query what is always sent, as it stands in the path's query
 * @param row what a row looks like; of a row that is a single value, one field that stands for it
 * @param single whether a row is a single value
 * @param options the parameters that whoever reads gives
 * @param links the parameters that come from other tables, the outermost first
 * @param guesses what nobody said, in whole sentences
 * @param remarks what else its author should know
 */
public record Table(
        String name,
        Endpoint endpoint,
        String path,
        List<String> query,
        Rows rows,
        Struct row,
        boolean single,
        Key key,
        Optional<List<String>> cursor,
        Optional<Changes> changes,
        Pages pages,
        List<Parameter> options,
        List<Link> links,
        List<String> guesses,
        List<String> remarks) {

    public Table {
        query = List.copyOf(query);
        options = List.copyOf(options);
        links = List.copyOf(links);
        guesses = List.copyOf(guesses);
        remarks = List.copyOf(remarks);
    }

    /**
     * Whether a row is told from those of other parents by the parent's key, too. Where pages follow one another by the
     * last row's key, that key alone is sent, so that it must do.
     */
    public boolean isKeyedByParents() {
        return !links.isEmpty() && !(pages instanceof Pages.Keyset);
    }

    /** The same table, asked for by rows of others. */
    Table linkedBy(String linkedPath, List<Parameter> remaining, List<Link> parents) {
        List<String> told = new ArrayList<>(guesses);
        if (pages instanceof Pages.Keyset) {
            told.add("`" + key.shown() + "` identifies a row among those of all parents.");
        }
        return new Table(
                name,
                endpoint,
                linkedPath,
                query,
                rows,
                row,
                single,
                key,
                cursor,
                changes,
                pages,
                remaining,
                parents,
                told,
                remarks);
    }
}
