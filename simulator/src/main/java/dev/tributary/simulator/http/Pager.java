package dev.tributary.simulator.http;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.PaginationModel.PageSize;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Cuts the rows of an answer into pages, as a table's pagination says. */
final class Pager {
    /** The parameter of a {@code Link} header's next page, which is the source's own affair. */
    private static final String LINK_PARAMETER = "page";

    private final PaginationModel pagination;
    private final int maxPageSize;

    Pager(PaginationModel pagination, int maxPageSize) {
        this.pagination = pagination;
        this.maxPageSize = maxPageSize;
    }

    /** The query parameters that belong to the pagination. */
    Set<String> parameters() {
        Set<String> names = new LinkedHashSet<>();
        PageSize size = size();
        if (size != null) {
            names.add(size.parameter());
        }
        if (pagination instanceof PaginationModel.LinkHeader) {
            names.add(LINK_PARAMETER);
        } else if (pagination instanceof PaginationModel.PageNumber numbered) {
            names.add(numbered.parameter());
        } else if (pagination instanceof PaginationModel.Offset offset) {
            names.add(offset.parameter());
        }
        return names;
    }

    /**
     * The page that a request asks for.
     *
     * @param address the request's address as links repeat it, without credentials
     */
    Page page(List<Map<String, @Nullable Object>> rows, HttpUrl address) {
        if (pagination instanceof PaginationModel.LinkHeader link) {
            return linked(rows, address, link);
        }
        if (pagination instanceof PaginationModel.PageNumber numbered) {
            return numbered(rows, address, numbered);
        }
        if (pagination instanceof PaginationModel.Offset offset) {
            Announcement said = new Announcement();
            said.put(offset.total(), rows.size());
            return said.with(slice(rows, number(address, offset.parameter(), 0, 0), pageSize(address)));
        }
        return new Page(rows, Map.of(), Map.of());
    }

    private Page linked(List<Map<String, @Nullable Object>> rows, HttpUrl address, PaginationModel.LinkHeader link) {
        int size = pageSize(address);
        long number = number(address, LINK_PARAMETER, 1, 1);
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
        Map<String, String> headers = links.isEmpty() ? Map.of() : Map.of("Link", String.join(", ", links));
        return new Page(slice(rows, (number - 1) * size, size), headers, Map.of());
    }

    private static String link(HttpUrl address, long number, String rel) {
        HttpUrl target = address.newBuilder()
                .setQueryParameter(LINK_PARAMETER, Long.toString(number))
                .build();
        return "<" + target + ">; rel=\"" + rel + "\"";
    }

    private Page numbered(
            List<Map<String, @Nullable Object>> rows, HttpUrl address, PaginationModel.PageNumber numbered) {
        int size = pageSize(address);
        int first = numbered.first();
        long index = number(address, numbered.parameter(), first, first) - first;
        long pages = pages(rows.size(), size);
        boolean endIsKnown = numbered.total() != null || numbered.totalPages() != null;
        if (endIsKnown && index > 0 && index >= pages) {
            throw new Refusal(400, "The page number requested is larger than the number of pages available, " + pages);
        }
        Announcement said = new Announcement();
        said.put(numbered.total(), rows.size());
        said.put(numbered.totalPages(), pages);
        return said.with(slice(rows, index * size, size));
    }

    private @Nullable PageSize size() {
        if (pagination instanceof PaginationModel.LinkHeader link) {
            return link.size();
        }
        if (pagination instanceof PaginationModel.PageNumber numbered) {
            return numbered.size();
        }
        return pagination instanceof PaginationModel.Offset offset ? offset.size() : null;
    }

    private int pageSize(HttpUrl address) {
        PageSize size = size();
        return size == null
                ? maxPageSize
                : (int) Math.min(number(address, size.parameter(), maxPageSize, 1), maxPageSize);
    }

    private static long number(HttpUrl address, String parameter, long absent, long least) {
        String text = address.queryParameter(parameter);
        if (text == null) {
            return absent;
        }
        if (!text.matches("[0-9]{1,9}") || Long.parseLong(text) < least) {
            throw new Refusal(
                    400, "Parameter `" + parameter + "` is `" + text + "`; it must be a number of at least " + least);
        }
        return Long.parseLong(text);
    }

    private static long pages(int rows, int size) {
        return (rows + size - 1L) / size;
    }

    private static List<Map<String, @Nullable Object>> slice(
            List<Map<String, @Nullable Object>> rows, long from, int size) {
        int start = (int) Math.min(from, rows.size());
        return rows.subList(start, Math.min(start + size, rows.size()));
    }

    /** The totals that an answer announces, in headers or in the body. */
    private static final class Announcement {
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final Map<String, Long> places = new HashMap<>();

        void put(@Nullable String place, long value) {
            if (place != null && place.startsWith("/")) {
                places.put(place, value);
            } else if (place != null) {
                headers.put(place, Long.toString(value));
            }
        }

        Page with(List<Map<String, @Nullable Object>> rows) {
            return new Page(rows, headers, places);
        }
    }
}
