package dev.tributary.runtime.hook;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says how the pages of a table follow one another. A page that repeats the one before is an error, whatever the hook
 * says.
 */
public non-sealed interface Paginator extends Hook {

    /** {@return what the first page is asked for with} */
    default PageState first() {
        return new PageState(Map.of());
    }

    /** {@return the places of a response's body that it needs, as JSON Pointers} */
    default List<String> places() {
        return List.of();
    }

    /**
     * {@return what the page after one is asked for with, empty after the last}
     *
     * @param sent what the received page was asked for with
     * @param received the page that came for it
     */
    Optional<PageState> next(PageState sent, PageResponse received);

    /**
     * What a page is asked for with.
     *
     * @param values by place: a query parameter, or {@code /a/b} in the body of the request
     */
    record PageState(Map<String, String> values) {
        /**
         * A state; the map is copied.
         *
         * @param values by place: a query parameter, or {@code /a/b} in the body of the request
         */
        public PageState {
            values = Map.copyOf(values);
        }
    }

    /**
     * A page that has been read.
     *
     * @param response its status and headers
     * @param body the texts and numbers at those of {@link #places()} that it had
     * @param rows how many rows it had
     */
    record PageResponse(HookResponse response, Map<String, String> body, long rows) {
        /**
         * A page; the map is copied.
         *
         * @param response its status and headers
         * @param body the texts and numbers at those of {@link #places()} that it had
         * @param rows how many rows it had
         */
        public PageResponse {
            body = Map.copyOf(body);
        }
    }
}
