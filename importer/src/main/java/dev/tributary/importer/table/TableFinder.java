package dev.tributary.importer.table;

import dev.tributary.importer.api.Api;
import dev.tributary.importer.api.Endpoint;
import dev.tributary.importer.api.Parameter;
import dev.tributary.importer.api.Shape.Field;
import dev.tributary.importer.api.Shape.Struct;
import dev.tributary.importer.table.Findings.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the endpoints of an API that list something, and what tables they would be. */
public final class TableFinder {
    private static final int MOST_NAMED = 12;

    private final Api api;

    /** A finder for an API. */
    public TableFinder(Api api) {
        this.api = api;
    }

    /** All that there are. */
    public Findings find() {
        Map<Endpoint, Rows> lists = new LinkedHashMap<>();
        for (Endpoint endpoint : api.endpoints()) {
            RowsFinder.find(endpoint).ifPresent(rows -> lists.put(endpoint, rows));
        }
        Map<String, String> names =
                TableNames.of(lists.keySet().stream().map(Endpoint::path).toList());
        List<Table> tables = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        lists.forEach((endpoint, rows) -> {
            String name = names.getOrDefault(endpoint.path(), "items");
            Optional<String> problem = problem(endpoint, rows);
            if (problem.isPresent()) {
                refused.add(new Refused(endpoint.path(), problem.get()));
            } else {
                table(name, endpoint, rows)
                        .ifPresentOrElse(
                                tables::add,
                                () -> refused.add(
                                        new Refused(
                                                endpoint.path(),
                                                "something asks for its next page, but nothing in the response says with what")));
            }
        });
        tables.sort(Comparator.<Table, Boolean>comparing(each -> each.endpoint().deprecated())
                .thenComparing(each -> each.options().size())
                .thenComparing(each -> each.key().guessed())
                .thenComparing(each -> each.pages() instanceof Pages.Single)
                .thenComparing(Table::name));
        return new Findings(tables, refused);
    }

    private static Optional<String> problem(Endpoint endpoint, Rows rows) {
        if (Paths.segments(endpoint.path()).isEmpty()) {
            return Optional.of("its path is empty");
        }
        if (row(rows).isEmpty()) {
            return Optional.of("nothing says what its rows look like");
        }
        return key(endpoint, rows).isEmpty()
                ? Optional.of("its rows have nothing that could be a key")
                : Optional.empty();
    }

    /** The row; a single value becomes the only field of one. */
    private static Optional<Struct> row(Rows rows) {
        if (rows.element() instanceof Struct struct) {
            return Optional.of(struct);
        }
        return rows.element().identifies()
                ? Optional.of(new Struct("", List.of(new Field("value", "", true, rows.element()))))
                : Optional.empty();
    }

    private static Optional<Key> key(Endpoint endpoint, Rows rows) {
        return rows.keyed()
                ? Optional.of(new Key(List.of(), false))
                : row(rows).flatMap(row -> KeyFinder.find(row, Paths.lastName(endpoint.path())));
    }

    private Optional<Table> table(String name, Endpoint endpoint, Rows rows) {
        Struct row = row(rows).orElseThrow();
        Key key = key(endpoint, rows).orElseThrow();
        boolean isWithin = rows.element() instanceof Struct && !key.path().isEmpty();
        Optional<String> last = isWithin ? Optional.of(String.join("/", key.path())) : Optional.empty();
        PagesFinder finder = new PagesFinder(endpoint, rows, last);
        return finder.find().map(pages -> table(name, endpoint, rows, row, key, pages, finder.guesses()));
    }

    private Table table(
            String name, Endpoint endpoint, Rows rows, Struct row, Key key, Pages pages, List<String> ofPages) {
        Optional<List<String>> cursor = ChangesFinder.cursor(row);
        Optional<Changes> changes = ChangesFinder.find(endpoint, cursor);
        Requests requests = new Requests(api, endpoint, pages, changes);
        List<String> guesses = new ArrayList<>();
        List<String> query = new ArrayList<>(requests.query(guesses));
        if (!rows.pointer().isEmpty() && !rows.keyed() && rows.pointer().indexOf('/', 1) > 0) {
            guesses.add("The rows lie at `" + rows.pointer() + "`.");
        }
        if (key.guessed()) {
            guesses.add("`" + key.shown() + "` identifies a row.");
        }
        changes.ifPresent(each -> guesses.add("`" + each.since().name() + "` filters by `"
                + String.join(".", each.cursor()) + "`, whatever order the rows come in."));
        requests.credentials()
                .forEach(
                        each -> guesses.add(
                                "`" + each
                                        + "`, which the source demands, is not sent: the credentials of the connection do in its place."));
        guesses.addAll(ofPages);
        pages(endpoint, pages, query, guesses);
        List<String> remarks = new ArrayList<>();
        if (endpoint.deprecated()) {
            remarks.add("The document calls it deprecated.");
        }
        if (changes.isEmpty()) {
            cursor.ifPresent(each -> remarks.add("Each run reads all of it. `" + String.join(".", each)
                    + "` says when a row changed, but no parameter asks for that."));
        }
        List<String> unsent = requests.unsent().stream()
                .filter(each -> query.stream().noneMatch(sent -> sent.startsWith(each + "=")))
                .toList();
        if (!unsent.isEmpty()) {
            remarks.add("Not sent: " + String.join(", ", unsent.subList(0, Math.min(MOST_NAMED, unsent.size())))
                    + (unsent.size() > MOST_NAMED ? " and " + (unsent.size() - MOST_NAMED) + " more." : "."));
        }
        return new Table(
                name,
                endpoint,
                endpoint.path(),
                query,
                rows,
                row,
                !(rows.element() instanceof Struct),
                key,
                cursor,
                changes,
                pages,
                requests.options(),
                List.of(),
                guesses,
                remarks);
    }

    private static void pages(Endpoint endpoint, Pages pages, List<String> query, List<String> guesses) {
        if (pages instanceof Pages.Keyset keyset) {
            guesses.add("Rows come in the order of their key, and `" + keyset.param() + "` takes the last one.");
        } else if (pages instanceof Pages.Numbers numbers) {
            boolean isSaid = PageWords.findNumber(endpoint, List.of(Spelling.plain(numbers.param())))
                    .flatMap(Parameter::defaultValue)
                    .filter(value -> value.equals(String.valueOf(numbers.first())))
                    .isPresent();
            if (!isSaid) {
                guesses.add("`" + numbers.param() + "` counts from " + numbers.first() + ".");
            }
        } else if (pages instanceof Pages.Single) {
            Optional<Parameter> size = PageWords.findNumber(endpoint, PageWords.SIZES)
                    .filter(each -> query.stream().noneMatch(sent -> sent.startsWith(each.name() + "=")));
            size.ifPresent(each -> {
                guesses.add("One response holds everything: `" + each.name() + "` is all that is said of pages.");
                if (each.maximum().isPresent() && each.name().matches("\\w+") && !each.required()) {
                    query.add(each.name() + "=" + each.maximum().getAsLong());
                }
            });
        }
    }
}
