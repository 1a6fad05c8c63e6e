package dev.tributary.simulator.http;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.PaginationModel.PageSize;
import dev.tributary.model.TableModel;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import dev.tributary.simulator.data.SimulatedTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Cuts the rows of an answer into pages, as a table's pagination says. */
final class Pager {
    /** The parameter of the next page's address, which is the source's own affair. */
    private static final String LINK_PARAMETER = "page";

    /** What a continuation is made of. */
    private static final String CONTINUE = "continue";

    private static final String CONTINUE_FROM = "rowcontinue";

    private final String table;
    private final PaginationModel pagination;
    private final SimulatedTable data;
    private final PageTokens tokens;
    private final int maxPageSize;

    Pager(TableModel table, SimulatedTable data, PageTokens tokens, int maxPageSize) {
        this.table = table.name();
        this.pagination = table.pagination();
        this.data = data;
        this.tokens = tokens;
        this.maxPageSize = maxPageSize;
    }

    /** The query parameters that belong to the pagination. */
    Set<String> parameters() {
        Set<String> names = new LinkedHashSet<>(members());
        pagination.sent().stream().filter(name -> !JsonPlace.isPlace(name)).forEach(names::add);
        if (pagination instanceof PaginationModel.LinkHeader || pagination instanceof PaginationModel.NextUrl) {
            names.add(LINK_PARAMETER);
        }
        return names;
    }

    /** The names that a continuation's members have. */
    Set<String> members() {
        return pagination instanceof PaginationModel.Cursor cursor && cursor.merge()
                ? Set.of(CONTINUE, CONTINUE_FROM)
                : Set.of();
    }

    /** What a token says that was sent in place of a read's start; empty if the start itself was sent. */
    Optional<PageTokens.Content> token(String text) {
        return pagination instanceof PaginationModel.Cursor ? tokens.read(text) : Optional.empty();
    }

    /**
     * The page that a request asks for.
     *
     * @param address the request's address as links repeat it, without credentials
     * @param token what a parameter of its own asks for the page with
     * @param start the start of the read, which a token keeps
     */
    Page page(
            List<Map<String, @Nullable Object>> found,
            SentRequest asked,
            HttpUrl address,
            Optional<JsonValue> token,
            String start) {
        int most = pagination.end().maxResults();
        List<Map<String, @Nullable Object>> rows = most == 0 || found.size() <= most ? found : found.subList(0, most);
        if (pagination instanceof PaginationModel.LinkHeader link) {
            return linked(rows, asked, address, link);
        }
        if (pagination instanceof PaginationModel.NextUrl link) {
            return addressed(rows, asked, address, link);
        }
        if (pagination instanceof PaginationModel.PageNumber numbered) {
            return numbered(rows, asked, numbered);
        }
        if (pagination instanceof PaginationModel.Offset offset) {
            int size = pageSize(asked);
            long from = number(asked, offset.parameter(), 0, 0);
            checkReach(from, size);
            return said(rows, from, size).with(slice(rows, from, size));
        }
        if (pagination instanceof PaginationModel.Cursor cursor) {
            return continued(rows, asked, cursor, token, start);
        }
        if (pagination instanceof PaginationModel.Keyset keyset) {
            int size = pageSize(asked);
            List<JsonValue> keys = Stream.concat(
                            keyset.parameters().stream().flatMap(name -> asked.at(name).stream()), token.stream())
                    .toList();
            List<Map<String, @Nullable Object>> rest = new KeysetRows(keyset, data).after(rows, keys);
            return said(rest, 0, size).with(slice(rest, 0, size));
        }
        return new Page(rows, Map.of(), Map.of());
    }

    private Announcement said(List<Map<String, @Nullable Object>> rows, long from, int size) {
        return new Announcement()
                .end(pagination.end(), rows.size(), pages(rows.size(), size), from + size >= rows.size());
    }

    private Page linked(
            List<Map<String, @Nullable Object>> rows,
            SentRequest asked,
            HttpUrl address,
            PaginationModel.LinkHeader link) {
        int size = pageSize(asked);
        long number = number(asked, LINK_PARAMETER, 1, 1);
        long last = Math.max(1, pages(rows.size(), size));
        List<String> links = new ArrayList<>();
        if (number < last) {
            links.add(link(address, number + 1, link.rel()));
            links.add(link(address, last, "last"));
        }
        if (number > 1) {
            links.add(link(address, number - 1, "prev"));
            links.add(link(address, 1, "first"));
        }
        return new Announcement()
                .put("Link", links.isEmpty() ? null : String.join(", ", links))
                .with(slice(rows, (number - 1) * size, size));
    }

    private static String link(HttpUrl address, long number, String rel) {
        return "<" + numbered(address, number) + ">; rel=\"" + rel + "\"";
    }

    private static HttpUrl numbered(HttpUrl address, long number) {
        return address.newBuilder()
                .setQueryParameter(LINK_PARAMETER, Long.toString(number))
                .build();
    }

    /** Addresses are absolute, relative to the host, and only queries, in turn. */
    private Page addressed(
            List<Map<String, @Nullable Object>> rows,
            SentRequest asked,
            HttpUrl address,
            PaginationModel.NextUrl link) {
        int size = pageSize(asked);
        long number = number(asked, LINK_PARAMETER, 1, 1);
        Announcement said = said(rows, (number - 1) * size, size);
        if (number < pages(rows.size(), size)) {
            HttpUrl next = numbered(address, number + 1);
            String query = "?" + next.encodedQuery();
            said.put(
                    link.next(),
                    switch ((int) (number % 3)) {
                        case 0 -> query;
                        case 1 -> next.toString();
                        default -> next.encodedPath() + query;
                    });
        } else {
            nothing(said, link.next());
        }
        return said.with(slice(rows, (number - 1) * size, size));
    }

    /** Nothing, in one of the ways in which sources say so: absent, null, empty. */
    private void nothing(Announcement said, String place) {
        int way = Math.floorMod(table.hashCode(), 3);
        if (way > 0) {
            Object spelled = JsonPlace.isPlace(place) ? null : "null";
            said.put(place, way == 1 ? spelled : "");
        }
    }

    private Page numbered(
            List<Map<String, @Nullable Object>> rows, SentRequest asked, PaginationModel.PageNumber numbered) {
        int size = pageSize(asked);
        int first = numbered.first();
        long index = number(asked, numbered.parameter(), first, first) - first;
        long pages = pages(rows.size(), size);
        boolean endIsKnown = numbered.end().total() != null || numbered.end().totalPages() != null;
        if (endIsKnown && index > 0 && index >= pages) {
            throw new Refusal(400, "The page number requested is larger than the number of pages available, " + pages);
        }
        checkReach(index * size, size);
        return said(rows, index * size, size).with(slice(rows, index * size, size));
    }

    private Page continued(
            List<Map<String, @Nullable Object>> found,
            SentRequest asked,
            PaginationModel.Cursor cursor,
            Optional<JsonValue> own,
            String start) {
        int size = pageSize(asked);
        Optional<String> token = tokenText(asked, cursor, own);
        Optional<PageTokens.Content> content =
                token.filter(text -> !text.equals(cursor.first())).flatMap(tokens::read);
        long from = content.map(PageTokens.Content::index).orElse(0L);
        if (from == 0 && cursor.first() != null && !token.equals(Optional.of(cursor.first()))) {
            throw new Refusal(400, "The first page is asked for with `" + cursor.first() + "`, found " + token);
        }
        PageTokens.Beginning beginning =
                content.flatMap(tokens::beginning).orElseGet(() -> tokens.begin(found, data.latestChange()));
        List<Map<String, @Nullable Object>> rows = beginning.rows();
        Announcement said = said(rows, from, size);
        if (from + size < rows.size()) {
            String next = tokens.issue(beginning, from + size, start);
            said.put(cursor.token(), cursor.merge() ? Map.of(CONTINUE, "-||", CONTINUE_FROM, next) : next);
        } else {
            nothing(said, cursor.token());
        }
        return said.with(slice(rows, from, size));
    }

    private static Optional<String> tokenText(
            SentRequest asked, PaginationModel.Cursor cursor, Optional<JsonValue> own) {
        if (cursor.merge()) {
            return asked.text("/" + CONTINUE_FROM).or(() -> asked.text(CONTINUE_FROM));
        }
        return cursor.parameter() == null ? own.flatMap(JsonValue::scalar) : asked.text(cursor.parameter());
    }

    /** The number of the change up to which the read of a request tells of changes. */
    long latestChange(SentRequest asked, Optional<JsonValue> own) {
        long now = data.latestChange();
        return pagination instanceof PaginationModel.Cursor cursor
                ? tokenText(asked, cursor, own)
                        .flatMap(tokens::read)
                        .flatMap(tokens::beginning)
                        .map(PageTokens.Beginning::change)
                        .orElse(now)
                : now;
    }

    private int pageSize(SentRequest asked) {
        PageSize size = pagination.size();
        if (size == null) {
            return maxPageSize;
        }
        long wanted = number(asked, size.parameter(), maxPageSize, 1);
        boolean kept = pagination.end().shortPageIsLast();
        return (int) (kept ? wanted : Math.min(wanted, maxPageSize));
    }

    private void checkReach(long from, int size) {
        int most = pagination.end().maxResults();
        if (most > 0 && from + size > most) {
            throw new Refusal(400, "Results beyond the first " + most + " cannot be asked for");
        }
    }

    private static long number(SentRequest asked, String name, long absent, long least) {
        Optional<String> text = asked.text(name);
        if (text.isEmpty()) {
            return absent;
        }
        if (!text.get().matches("[0-9]{1,9}") || Long.parseLong(text.get()) < least) {
            throw new Refusal(
                    400, "Parameter `" + name + "` is `" + text.get() + "`; it must be a number of at least " + least);
        }
        return Long.parseLong(text.get());
    }

    private static long pages(int rows, int size) {
        return (rows + size - 1L) / size;
    }

    private static List<Map<String, @Nullable Object>> slice(
            List<Map<String, @Nullable Object>> rows, long from, int size) {
        int start = (int) Math.min(from, rows.size());
        return SimulatedTable.settled(rows.subList(start, Math.min(start + size, rows.size())));
    }
}
