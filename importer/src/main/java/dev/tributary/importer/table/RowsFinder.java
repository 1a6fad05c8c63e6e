package dev.tributary.importer.table;

import dev.tributary.importer.api.Endpoint;
import dev.tributary.importer.api.Shape;
import dev.tributary.importer.api.Shape.Field;
import dev.tributary.importer.api.Shape.ListOf;
import dev.tributary.importer.api.Shape.Struct;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the rows in what an endpoint answers: the response itself, or the one array within it that is meant. */
final class RowsFinder {
    private static final Set<String> MEANT = Set.of(
            "data",
            "items",
            "results",
            "result",
            "records",
            "rows",
            "entries",
            "list",
            "content",
            "elements",
            "objects",
            "resources",
            "value",
            "values",
            "nodes",
            "hits",
            "edges",
            "collection",
            "entities",
            "docs",
            "documents",
            "payload",
            "response",
            "page",
            "models",
            "resultlist");
    private static final Set<String> BESIDE = Set.of(
            "errors",
            "error",
            "warnings",
            "links",
            "messages",
            "included",
            "includes",
            "facets",
            "columns",
            "schema",
            "scopes",
            "permissions",
            "notices",
            "aggregations",
            "expand",
            "filters",
            "sort",
            "parameters");
    private static final Set<String> ENVELOPE = Set.of(
            "total",
            "count",
            "totalcount",
            "next",
            "previous",
            "prev",
            "page",
            "perpage",
            "pagesize",
            "limit",
            "offset",
            "meta",
            "metadata",
            "links",
            "pagination",
            "paging",
            "hasmore",
            "cursor",
            "cursors",
            "success",
            "ok",
            "status",
            "errors",
            "error",
            "warnings",
            "message",
            "messages",
            "object",
            "kind",
            "etag",
            "requestid",
            "url",
            "self",
            "nextpagetoken",
            "nextcursor",
            "nextpage",
            "totalpages",
            "totalresults",
            "resultinfo",
            "code",
            "type",
            "apiversion",
            "version",
            "size",
            "number",
            "first",
            "last",
            "sort",
            "pageable",
            "numberofelements",
            "empty",
            "totalelements",
            "incompleteresults",
            "included",
            "jsonapi",
            "context",
            "startat",
            "maxresults",
            "islast",
            "responsemetadata",
            "cachets");
    private static final int ENOUGH = 50;

    private record Candidate(String pointer, String name, Shape element, Struct parent, int depth) {}

    /** The rows of an endpoint that lists something. */
    static Optional<Rows> find(Endpoint endpoint) {
        if (endpoint.response() instanceof ListOf list) {
            return Optional.of(new Rows("", list.element(), false, List.of()));
        }
        if (endpoint.response() instanceof Shape.MapOf map
                && map.value() instanceof Struct
                && !Paths.endsWithParameter(endpoint.path())) {
            return Optional.of(new Rows("/*", map.value(), true, List.of()));
        }
        if (!(endpoint.response() instanceof Struct response)) {
            return Optional.empty();
        }
        List<Candidate> candidates = new ArrayList<>();
        collect(response, "", 0, candidates);
        return candidates.stream()
                .filter(each -> score(each, endpoint, response, candidates) >= ENOUGH)
                .max(Comparator.comparingInt(each -> score(each, endpoint, response, candidates)))
                .map(each -> new Rows(each.pointer(), each.element(), false, around(response, each.pointer())));
    }

    private static void collect(Struct struct, String at, int depth, List<Candidate> candidates) {
        for (Field field : struct.fields()) {
            String pointer = at + "/" + escaped(field.name());
            if (field.shape() instanceof ListOf list) {
                candidates.add(new Candidate(pointer, field.name(), list.element(), struct, depth));
            } else if (field.shape() instanceof Struct inner && depth < 2) {
                collect(inner, pointer, depth + 1, candidates);
            }
        }
    }

    private static int score(Candidate candidate, Endpoint endpoint, Struct response, List<Candidate> all) {
        String name = Spelling.plain(candidate.name());
        String asked = Spelling.plain(Paths.lastName(endpoint.path()));
        boolean envelope = candidate.parent().fields().stream()
                .allMatch(each -> each.name().equals(candidate.name()) || isEnvelope(each));
        boolean paged = PageWords.isPaged(endpoint);
        int score = -10 * candidate.depth();
        score += MEANT.contains(name) ? 50 : 0;
        score += Spelling.singular(name).equals(Spelling.singular(asked)) ? 60 : 0;
        score += !asked.isEmpty() && name.length() > 3 && (asked.endsWith(name) || name.endsWith(asked)) ? 20 : 0;
        score += candidate.element() instanceof Struct ? 20 : candidate.element() instanceof Shape.Anything ? -20 : 0;
        score += envelope ? 40 : 0;
        score += paged ? 20 : 0;
        score += all.stream().filter(each -> each.element() instanceof Struct).count() == 1 ? 15 : 0;
        score -= BESIDE.contains(name) && !name.equals(asked) ? 80 : 0;
        boolean one = candidate.parent().field("id").isPresent() && !envelope;
        score -= one && !paged ? 50 : 0;
        boolean partOfOne = candidate.depth() > 0 && response.field("id").isPresent();
        score -= partOfOne && !paged ? 80 : 0;
        score -= Paths.endsWithParameter(endpoint.path()) && !envelope && !paged ? 60 : 0;
        return score;
    }

    private static boolean isEnvelope(Field field) {
        return field.name().startsWith("_")
                || field.name().startsWith("@")
                || ENVELOPE.contains(Spelling.plain(field.name()));
    }

    private static List<Rows.Place> around(Struct response, String rows) {
        List<Rows.Place> places = new ArrayList<>();
        around(response, "", rows, 0, places);
        return places;
    }

    private static void around(Struct struct, String at, String rows, int depth, List<Rows.Place> places) {
        for (Field field : struct.fields()) {
            String pointer = at + "/" + escaped(field.name());
            if (pointer.equals(rows)) {
                continue;
            }
            places.add(new Rows.Place(pointer, field.name(), field.shape()));
            if (field.shape() instanceof Struct inner && depth < 3) {
                around(inner, pointer, rows, depth + 1, places);
            }
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private RowsFinder() {}
}
