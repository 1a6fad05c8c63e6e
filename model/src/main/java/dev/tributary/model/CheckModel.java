package dev.tributary.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that shows whether a connection works.
 *
 * @param request the request; it has no parameters
 * @param at a place in the response ({@code /a/b} in the body, otherwise a header) that only the right credentials fill,
 *     null where the status alone tells
 * @param errors what responses that announce an error mean, before those of the source
 */
public record CheckModel(RequestModel request, @Nullable String at, List<ErrorModel> errors) {

    public CheckModel {
        errors = List.copyOf(errors);
    }
}
