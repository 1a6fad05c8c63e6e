package dev.tributary.importer.table;

import dev.tributary.importer.api.Endpoint;
import dev.tributary.importer.api.Parameter;
import dev.tributary.importer.api.Shape;
import dev.tributary.importer.table.Pages.More;
import dev.tributary.importer.table.Pages.Size;
import dev.tributary.importer.table.Rows.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Recognises how the pages of an endpoint follow one another, by its parameters and what lies around its rows. */
final class PagesFinder {
    private static final long USUAL = 100;
    private static final long MOST = 1_000;
    private static final List<String> TOKEN_PLACES = List.of(
            "nextcursor",
            "nextpagetoken",
            "nexttoken",
            "nextpagecursor",
            "nextcontinuationtoken",
            "continuationtoken",
            "endcursor",
            "nextmarker",
            "paginationtoken",
            "scrollid",
            "bookmark",
            "lastevaluatedkey",
            "nextpage",
            "next",
            "after",
            "cursor",
            "pagetoken",
            "nextoffset",
            "nextpageid",
            "nextid",
            "nextkey",
            "nextstart",
            "continuation",
            "marker",
            "pagecursor",
            "nextpagestart");
    private static final List<String> CALLED_NEXT = List.of("next", "nextpage");
    private static final List<String> URL_PLACES = Stream.concat(
                    PageWords.NEXT_ADDRESSES.stream(), CALLED_NEXT.stream())
            .toList();
    private static final List<String> BESIDE_NEXT =
            List.of("previous", "prev", "first", "last", "self", "previouspage", "previousurl", "prevpage");

    private static final List<String> RELATIONS = List.of("rel", "relation");
    private static final List<String> ADDRESSES = List.of("href", "url", "uri");

    private final Endpoint endpoint;
    private final Rows rows;
    private final Optional<String> key;
    private final Optional<Parameter> sizeParameter;
    private final List<String> guesses = new ArrayList<>();

    PagesFinder(Endpoint endpoint, Rows rows, Optional<String> key) {
        this.endpoint = endpoint;
        this.rows = rows;
        this.key = key;
        this.sizeParameter = PageWords.findNumber(endpoint, PageWords.SIZES);
    }

    /** How they follow; nothing if something asks for the next page and nothing tells with what. */
    Optional<Pages> find() {
        if (endpoint.linksInHeader()) {
            return Optional.of(new Pages.Links(size("")));
        }
        return token().or(this::nextUrl)
                .or(this::keyset)
                .or(this::numbers)
                .or(this::offsets)
                .or(this::unnamedUrl)
                .or(this::unnamedToken)
                .or(this::single);
    }

    /** What was guessed of what was found, in whole sentences. */
    List<String> guesses() {
        return List.copyOf(guesses);
    }

    private Optional<Pages> token() {
        Optional<Parameter> parameter =
                PageWords.find(endpoint, PageWords.TOKENS).filter(each -> isToken(each));
        return parameter.flatMap(param -> place(TOKEN_PLACES, shape -> isToken(shape))
                .filter(place -> !isCalledNext(place) || !isAddress(place))
                .map(place -> new Pages.Token(place.pointer(), param.name(), size(param.name()), more())));
    }

    /** A number that is called as a token is one only if the response has it. */
    private boolean isToken(Parameter parameter) {
        String name = Spelling.plain(parameter.name());
        boolean counts = PageWords.NUMBERS.contains(name) || PageWords.OFFSETS.contains(name);
        return !counts || (parameter.shape() instanceof Shape.Text && !PageWords.isNumber(parameter));
    }

    private static boolean isToken(Shape shape) {
        return shape instanceof Shape.Text || shape instanceof Shape.Whole;
    }

    private Optional<Pages> nextUrl() {
        return place(URL_PLACES, shape -> shape instanceof Shape.Text)
                .filter(this::isAddress)
                .or(() -> rows.around().stream()
                        .filter(place -> place.shape() instanceof Shape.Text
                                && place.pointer().matches("(?i).*/next/(href|url)"))
                        .findFirst())
                .map(Place::pointer)
                .or(() -> oneOfLinks().map(next -> guessed(next, "The link to the next page is called `next`.")))
                .map(next -> new Pages.NextUrl(next, size("")));
    }

    /** The address of the next page among links that say what each leads to. */
    private Optional<String> oneOfLinks() {
        return rows.around().stream()
                .filter(place -> Spelling.plain(place.name()).matches("links?"))
                .flatMap(place -> place.shape() instanceof Shape.ListOf list
                                && list.element() instanceof Shape.Struct link
                        ? RELATIONS.stream()
                                .filter(word -> isText(link, word))
                                .flatMap(relation -> ADDRESSES.stream()
                                        .filter(word -> isText(link, word))
                                        .map(address -> place.pointer() + "/[" + relation + "=next]/" + address))
                        : Stream.empty())
                .findFirst();
    }

    private static boolean isText(Shape.Struct link, String name) {
        return link.field(name)
                .filter(field -> field.shape() instanceof Shape.Text)
                .isPresent();
    }

    private static boolean isCalledNext(Place place) {
        return CALLED_NEXT.contains(Spelling.plain(place.name()));
    }

    /** Whether what is called next is an address: its name says so, or it stands among others. */
    private boolean isAddress(Place place) {
        if (!isCalledNext(place)) {
            return true;
        }
        String parent = place.pointer().substring(0, place.pointer().lastIndexOf('/'));
        return Spelling.plain(parent).endsWith("links")
                || rows.around().stream()
                        .anyMatch(each -> each.shape() instanceof Shape.Text
                                && BESIDE_NEXT.contains(Spelling.plain(each.name()))
                                && each.pointer().equals(parent + "/" + each.name()));
    }

    private Optional<Pages> keyset() {
        return key.flatMap(last -> PageWords.find(endpoint, PageWords.KEYSETS)
                .filter(param -> !Spelling.plain(param.name()).equals("after")
                        || rows.pointer().isEmpty()
                        || more().isPresent())
                .map(param -> new Pages.Keyset("/" + last, param.name(), size(param.name()), more())));
    }

    private Optional<Pages> numbers() {
        return PageWords.findNumber(endpoint, PageWords.NUMBERS)
                .or(() -> PageWords.find(endpoint, List.of("page")).filter(each -> isCounted()))
                .or(() -> PageWords.findSureNumber(endpoint))
                .map(param -> new Pages.Numbers(param.name(), first(param), size(param.name()), more()));
    }

    /** Whether the response counts its pages, so that a page is a number whatever the document calls its type. */
    private boolean isCounted() {
        return place(
                        List.of("page", "pages", "pagecount", "totalpages", "numpages", "currentpage"),
                        shape -> shape instanceof Shape.Whole)
                .isPresent();
    }

    private static long first(Parameter param) {
        long usual = Spelling.plain(param.name()).equals("pageindex") ? 0 : 1;
        long first = param.defaultValue()
                .filter(value -> value.matches("[01]"))
                .map(Long::parseLong)
                .orElse(param.minimum().orElse(usual));
        return first == 0 || first == 1 ? first : usual;
    }

    /** Rows are skipped from 0 on; where the document counts them from 1, nothing is sent that would repeat one. */
    private Optional<Pages> offsets() {
        return PageWords.findSureOffset(endpoint)
                .or(() -> PageWords.findPossibleOffset(endpoint).filter(this::countsRows))
                .filter(param -> !beginsAtOne(param))
                .map(param -> {
                    Pages pages = new Pages.Offsets(param.name(), size(param.name()), more());
                    boolean isSaid = List.of("offset", "skip").contains(Spelling.plain(param.name()))
                            && PageWords.isNumber(param);
                    return isSaid
                            ? pages
                            : guessed(
                                    pages, "`" + param.name() + "` says how many rows to skip, 0 for the first page.");
                });
    }

    private static boolean beginsAtOne(Parameter param) {
        return param.minimum().orElse(0) > 0
                || param.defaultValue().filter("1"::equals).isPresent();
    }

    /** Whether a number is one of rows: it begins at 0, and there is a size beside it, or the response tells it or a total. */
    private boolean countsRows(Parameter param) {
        boolean hasSize = sizeParameter.filter(each -> !each.equals(param)).isPresent();
        boolean beginsAtZero = param.minimum().orElse(-1) == 0
                || param.defaultValue().filter("0"::equals).isPresent();
        return hasSize
                && (beginsAtZero
                        || place(
                                        List.of(Spelling.plain(param.name()), "total", "totalcount", "totalresults"),
                                        shape -> shape instanceof Shape.Whole)
                                .isPresent());
    }

    /** The address of the next page, where nothing else could be called next. */
    private Optional<Pages> unnamedUrl() {
        return isAsked()
                ? Optional.empty()
                : place(List.of("nextpage", "next"), shape -> shape instanceof Shape.Text)
                        .map(place -> guessed(
                                new Pages.NextUrl(place.pointer(), size("")),
                                "`" + place.pointer() + "` is the address of the next page."));
    }

    /** A token that no parameter is said to take. A source that does not know the parameter gives the same page again, an error. */
    private Optional<Pages> unnamedToken() {
        return isAsked()
                ? Optional.empty()
                : place(TOKEN_PLACES, shape -> isToken(shape) || shape instanceof Shape.Anything)
                        .filter(place -> place.name().matches("(?i)next[_-]?(page[_-]?)?(cursor|token)"))
                        .map(place -> guessed(
                                new Pages.Token(place.pointer(), parameter(place.name()), size(""), more()),
                                "`" + parameter(place.name()) + "` asks for the next page with `" + place.pointer()
                                        + "`: the document names no parameter that does."));
    }

    /** {@code next_cursor} is sent as {@code cursor}. */
    private static String parameter(String place) {
        String name = place.substring("next".length()).replaceFirst("^[_-]", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private <T> T guessed(T found, String guess) {
        guesses.add(guess);
        return found;
    }

    /** Unless something asks for a page, or the response says that there are more, which nobody would then read. */
    private Optional<Pages> single() {
        boolean isTold = place(TOKEN_PLACES, shape -> isToken(shape)).isPresent() || more().isPresent();
        boolean isSkipped = PageWords.findPossibleOffset(endpoint)
                .filter(each -> countsRows(each) || beginsAtOne(each))
                .isPresent();
        return isAsked() || isTold || isSkipped || PageWords.isAskedForPage(endpoint)
                ? Optional.empty()
                : Optional.of(new Pages.Single());
    }

    private boolean isAsked() {
        return PageWords.find(endpoint, PageWords.TOKENS)
                        .filter(each -> isToken(each) && !each.isCredential())
                        .isPresent()
                || PageWords.find(endpoint, PageWords.KEYSETS).isPresent()
                || PageWords.hasStructured(endpoint, PageWords.NUMBERS);
    }

    /** The most that the source says it gives, or what is usual. */
    private Optional<Size> size(String pageParameter) {
        return sizeParameter
                .filter(each -> !each.name().equals(pageParameter))
                .map(each -> new Size(each.name(), largest(each)));
    }

    private static long largest(Parameter size) {
        long usual = Math.max(
                USUAL,
                size.defaultValue()
                        .filter(value -> value.matches("\\d{1,4}"))
                        .map(Long::parseLong)
                        .orElse(0L));
        return size.maximum().isPresent() && size.maximum().getAsLong() > 0
                ? Math.min(size.maximum().getAsLong(), MOST)
                : usual;
    }

    private Optional<More> more() {
        return place(
                        List.of("hasmore", "hasnext", "hasnextpage", "more", "hasmoreitems", "moreitemsincollection"),
                        shape -> shape instanceof Shape.Truth)
                .map(place -> new More(place.pointer(), true))
                .or(() -> place(
                                List.of("islast", "last", "lastpage", "endofstream", "islastpage"),
                                shape -> shape instanceof Shape.Truth)
                        .map(place -> new More(place.pointer(), false)));
    }

    private Optional<Place> place(List<String> names, Predicate<Shape> fits) {
        return names.stream()
                .flatMap(name -> rows.around().stream()
                        .filter(place -> Spelling.plain(place.name()).equals(name) && fits.test(place.shape())))
                .findFirst();
    }
}
