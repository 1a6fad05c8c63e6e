package dev.tributary.simulator.http;

import dev.tributary.model.PageEnd;
import dev.tributary.model.value.JsonPlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an answer says of pages besides its rows, in headers or in the body. */
final class Announcement {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> places = new LinkedHashMap<>();

    /** Says something at a place, if there is one; a null stands in bodies only. */
    Announcement put(@Nullable String place, @Nullable Object value) {
        if (place != null && JsonPlace.isPlace(place)) {
            places.put(place, value);
        } else if (place != null && value != null) {
            headers.put(place, value.toString());
        }
        return this;
    }

    /** Says all that a pagination looks for at its end. */
    Announcement end(PageEnd end, long rows, long pages, boolean last) {
        return put(end.total(), rows)
                .put(end.totalPages(), pages)
                .put(end.hasMore(), !last)
                .put(end.done(), last);
    }

    Page with(List<Map<String, @Nullable Object>> rows) {
        return new Page(rows, headers, places);
    }
}
