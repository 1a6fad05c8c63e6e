package dev.tributary.runtime.pagination;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Pages each of which has the token of the next one. */
final class TokenPages implements Paginator {
    private final PaginationModel.Cursor model;
    private final Place place;
    private final Ends ends;
    private final Circle circle;

    TokenPages(PaginationModel.Cursor model, Place place) {
        this.model = model;
        this.place = place;
        this.ends = new Ends(model, place);
        this.circle = new Circle(place, "tokens");
    }

    @Override
    public PageRequest first() {
        return model.first() == null
                ? Asked.firstOf(model)
                : Asked.with(model, parameter(), JsonValue.of(model.first()));
    }

    @Override
    public Optional<PageRequest> next(PageFacts page) {
        Ends.Verdict verdict = ends.read(page);
        Optional<JsonValue> token = page.value(model.token()).filter(TokenPages::says);
        if (verdict == Ends.Verdict.LAST) {
            return Optional.empty();
        }
        if (token.isEmpty()) {
            if (verdict == Ends.Verdict.MORE) {
                throw ends.stuck("there is no token at `" + model.token() + "`");
            }
            ends.nothingLeadsOn(page, model.token());
            return Optional.empty();
        }
        circle.step(token.get());
        return Optional.of(request(token.get()));
    }

    /** An empty token is none. */
    private static boolean says(JsonValue token) {
        return !token.equals(JsonValue.of(""))
                && !token.equals(new JsonValue.Bool(false))
                && !(token instanceof JsonValue.Members object
                        && object.members().isEmpty());
    }

    private PageRequest request(JsonValue token) {
        if (model.merge()) {
            if (token instanceof JsonValue.Members object) {
                return Asked.merged(model, object.members());
            }
            throw strange("an object, whose members are sent,", token);
        }
        if (token.scalar().isEmpty()) {
            throw strange("a text or a number", token);
        }
        return Asked.with(model, parameter(), token);
    }

    private String parameter() {
        return Objects.requireNonNullElse(model.parameter(), PageRequest.Parameters.TOKEN);
    }

    private PagingException strange(String expected, JsonValue token) {
        return new PagingException(place.says(
                "the token at `" + model.token() + "` should be " + expected + " but is " + token.described(),
                "correct the pagination of the descriptor."));
    }

    @Override
    public OptionalLong total() {
        return ends.total();
    }
}
