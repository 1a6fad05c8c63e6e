package dev.tributary.runtime.pagination;

import dev.tributary.model.PaginationModel;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** Pages that name the address of the next one, in their {@code Link} header or elsewhere. */
final class LinkPages implements Paginator {
    private final PaginationModel model;
    private final Function<PageFacts, Optional<String>> target;
    private final Place place;
    private final Ends ends;
    private final Circle circle;

    private LinkPages(PaginationModel model, Function<PageFacts, Optional<String>> target, Place place) {
        this.model = model;
        this.target = target;
        this.place = place;
        this.ends = new Ends(model, place);
        this.circle = new Circle(place, "links");
    }

    static LinkPages of(PaginationModel.LinkHeader model, Place place) {
        return new LinkPages(model, page -> Link.target(page.headers().values("Link"), model.rel()), place);
    }

    static LinkPages of(PaginationModel.NextUrl model, Place place) {
        return new LinkPages(
                model,
                page -> page.value(model.next())
                        .map(value -> value.scalar()
                                .orElseThrow(() -> new PagingException(place.says(
                                        "`" + model.next() + "` should be the address of the next page, but is "
                                                + value.described(),
                                        "correct the pagination of the descriptor.")))),
                place);
    }

    @Override
    public PageRequest first() {
        return Asked.firstOf(model);
    }

    @Override
    public Optional<PageRequest> next(PageFacts page) {
        Ends.Verdict verdict = ends.read(page);
        Optional<String> link = target.apply(page).map(String::trim).filter(text -> !text.isEmpty());
        if (verdict == Ends.Verdict.LAST) {
            return Optional.empty();
        }
        if (link.isEmpty()) {
            if (verdict == Ends.Verdict.MORE) {
                throw ends.stuck("no link leads there");
            }
            if (model instanceof PaginationModel.NextUrl links) {
                ends.nothingLeadsOn(page, links.next());
            }
            return Optional.empty();
        }
        HttpUrl next = page.url().resolve(link.get());
        if (next == null) {
            throw new PagingException(place.says(
                    "the link to the next page leads to no http or https URL",
                    "report it to the source; the page before it was read."));
        }
        circle.at(page.url());
        circle.step(next);
        return Optional.of(new PageRequest.Link(next));
    }

    @Override
    public OptionalLong total() {
        return ends.total();
    }
}
