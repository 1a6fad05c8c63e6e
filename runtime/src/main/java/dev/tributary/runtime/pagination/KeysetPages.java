package dev.tributary.runtime.pagination;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Pages that are asked for by the last row of the one before. They end where the source says so, else with an empty page. */
final class KeysetPages implements Paginator {
    private final PaginationModel.Keyset model;
    private final Place place;
    private final Ends ends;
    private final Circle circle;

    KeysetPages(PaginationModel.Keyset model, Place place) {
        this.model = model;
        this.place = place;
        this.ends = new Ends(model, place);
        this.circle = new Circle(place, "last rows' keys");
    }

    @Override
    public PageRequest first() {
        return Asked.firstOf(model);
    }

    @Override
    public Optional<PageRequest> next(PageFacts page) {
        Ends.Verdict verdict = ends.read(page);
        if (verdict == Ends.Verdict.LAST) {
            return Optional.empty();
        }
        if (page.rows() == 0) {
            if (verdict == Ends.Verdict.MORE) {
                throw ends.stuck("this one is empty, so that no row says where the next one starts");
            }
            return Optional.empty();
        }
        Map<String, JsonValue> values = new LinkedHashMap<>();
        for (int i = 0; i < model.last().size(); i++) {
            values.put(
                    model.parameters().isEmpty()
                            ? PageRequest.Parameters.TOKEN
                            : model.parameters().get(i),
                    key(page, model.last().get(i)));
        }
        circle.step(values);
        return Optional.of(Asked.with(model, values));
    }

    private JsonValue key(PageFacts page, String last) {
        JsonValue value = page.lastRow().get(last);
        if (value == null || value instanceof JsonValue.Null) {
            throw new PagingException(place.says(
                    "the last row of a page has " + (value == null ? "nothing" : "null") + " at `" + last
                            + "`, by which the next page is asked for",
                    "let @KeysetPagination(last) name what every row has, as it is called on the wire."));
        }
        return value;
    }

    @Override
    public OptionalLong total() {
        return OptionalLong.empty();
    }
}
