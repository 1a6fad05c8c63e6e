package dev.tributary.importer.samples;

import dev.tributary.importer.table.Pages;
import dev.tributary.importer.table.Pages.More;
import dev.tributary.importer.table.Pages.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises by the values around the rows, and by what was asked, how pages follow one another. */
final class SampledPages {
    private static final Set<String> NUMBERS =
            Set.of("page", "currentpage", "pagenumber", "pageno", "pagenum", "pageindex", "number");
    private static final Set<String> OFFSETS =
            Set.of("offset", "skip", "startat", "startindex", "start", "from", "firstresult");
    private static final Set<String> SIZES = Set.of(
            "perpage",
            "pagesize",
            "limit",
            "maxresults",
            "size",
            "top",
            "take",
            "itemsperpage",
            "resultsperpage",
            "count");
    private static final Set<String> ASKED_SIZES = Set.of(
            "perpage", "pagesize", "limit", "maxresults", "size", "top", "take", "itemsperpage", "first", "count");
    private static final Set<String> MORE = Set.of("hasmore", "hasnext", "hasnextpage", "more", "hasmoreitems");
    private static final Set<String> LAST = Set.of("islast", "last", "lastpage", "islastpage", "endofstream");
    private static final Set<String> TOTALS = Set.of(
            "total",
            "totalcount",
            "totalresults",
            "totalitems",
            "totalelements",
            "totalpages",
            "pages",
            "lastpage",
            "pagecount");
    private static final Pattern TOKEN = Pattern.compile("next((page)?(cursor|token|marker|key|id|offset|start)|page)?"
            + "|continuationtoken|continuation|(end|page)?cursor|scrollid|bookmark|paginationtoken|lastevaluatedkey|after"
            + "|pagetoken|marker");
    private static final Set<String> ASKED_TOKENS = Set.of(
            "cursor",
            "pagetoken",
            "after",
            "continuationtoken",
            "nexttoken",
            "marker",
            "bookmark",
            "scrollid",
            "startcursor");

    private final Sample sample;
    private final String rows;
    private final Optional<String> key;
    private final List<Place> places;
    private final List<String> guesses = new ArrayList<>();
    private final Set<String> sent = new HashSet<>();

    /** @param key where a row has its key, if that is one field */
    SampledPages(Sample sample, String rows, Optional<String> key) {
        this.sample = sample;
        this.rows = rows;
        this.key = key;
        this.places = sample.answers().stream()
                .flatMap(answer -> Places.of(answer.body(), rows).stream())
                .toList();
    }

    /** What was guessed, once the pages are found. */
    List<String> guesses() {
        return List.copyOf(guesses);
    }

    /** Whether a parameter of the query asks for pages, once these are found. */
    boolean asks(String parameter) {
        String plain = Place.plain(parameter);
        return sent.contains(parameter)
                || NUMBERS.contains(plain)
                || plain.equals("offset")
                || ASKED_TOKENS.contains(plain);
    }

    Pages find() {
        if (sample.answers().stream().anyMatch(each -> each.linked().isPresent())) {
            return new Pages.Links(askedSize());
        }
        Optional<Place> address = places.stream().filter(Place::isNextAddress).findFirst();
        if (address.isPresent()) {
            return new Pages.NextUrl(address.get().pointer(), askedSize());
        }
        return token().or(this::numbers).or(this::offsets).or(this::keyset).orElseGet(this::single);
    }

    private Optional<Pages> token() {
        return find(each -> TOKEN.matcher(each.plain()).matches()
                        && (each.value().isText() || each.value().isNumber())
                        && !(each.plain().equals("cursor") && isAsked(each)))
                .map(token -> {
                    String param = asked(ASKED_TOKENS).orElseGet(() -> parameter(token));
                    sent.add(param);
                    guesses.add("`" + param + "` asks for the page that `" + token.pointer() + "` names.");
                    return new Pages.Token(token.pointer(), param, size(param), more());
                });
    }

    /** Whether a value is what was sent rather than what is to be sent next. */
    private boolean isAsked(Place place) {
        return sample.query().containsValue(place.value().textOrEmpty());
    }

    /** What takes the token, as most sources call it: {@code next_cursor} is sent as {@code cursor}. */
    private static String parameter(Place token) {
        String name = token.name();
        return switch (token.plain()) {
            case "next" -> "cursor";
            case "endcursor" -> "after";
            case "nextid" -> "after";
            case "lastevaluatedkey" -> "exclusiveStartKey";
            default -> withoutNext(name);
        };
    }

    private static String withoutNext(String name) {
        if (!name.matches("(?i)next[-_]?.+") || Place.plain(name).equals("nexttoken")) {
            return name;
        }
        String rest = name.substring("next".length()).replaceFirst("^[-_]", "");
        boolean camel = name.startsWith("next") && Character.isUpperCase(rest.charAt(0));
        return camel ? Character.toLowerCase(rest.charAt(0)) + rest.substring(1) : rest;
    }

    private Optional<Pages> numbers() {
        Optional<String> asked = askedNumber(NUMBERS);
        Optional<Place> told = find(each -> NUMBERS.contains(each.plain()) && each.isWhole())
                .filter(each -> has(TOTALS) || has(SIZES) || has(MORE) || has(LAST));
        if (asked.isEmpty() && told.isEmpty()) {
            return Optional.empty();
        }
        String param =
                asked.orElseGet(() -> told.map(SampledPages::pageParameter).orElse("page"));
        long first = told.map(each -> least(each.name())).orElse(1L) == 0 ? 0 : 1;
        sent.add(param);
        guesses.add("`" + param + "` counts from " + first + ".");
        return Optional.of(new Pages.Numbers(param, first, size(param), more()));
    }

    private static String pageParameter(Place told) {
        return switch (told.plain()) {
            case "currentpage", "number" -> "page";
            default -> told.name();
        };
    }

    private long least(String name) {
        return places.stream()
                .filter(each -> each.name().equals(name) && each.isWhole())
                .mapToLong(each -> each.value().whole().orElse(1))
                .min()
                .orElse(1);
    }

    private Optional<Pages> offsets() {
        Optional<String> asked = askedNumber(OFFSETS).filter(each -> askedSize().isPresent());
        Optional<Place> told = find(each -> OFFSETS.contains(each.plain()) && each.isWhole())
                .filter(each -> has(SIZES) || has(TOTALS));
        return asked.or(() -> told.map(Place::name)).map(param -> {
            sent.add(param);
            if (asked.isEmpty()) {
                guesses.add("`" + param + "` says how many rows are left out before a page.");
            }
            return new Pages.Offsets(param, size(param), more());
        });
    }

    private Optional<Pages> keyset() {
        return key.flatMap(last -> more().map(more -> {
            guesses.add("Rows come in the order of their key, and `starting_after` takes the last one.");
            return new Pages.Keyset("/" + last, "starting_after", size("starting_after"), Optional.of(more));
        }));
    }

    private Pages single() {
        long most = sample.answers().stream()
                .mapToLong(each -> Places.rows(each.body(), rows).size())
                .max()
                .orElse(0);
        Optional<Place> more = find(each -> TOTALS.contains(each.plain())
                && each.isWhole()
                && each.value().whole().orElse(0) > most
                && !each.plain().contains("page"));
        guesses.add(more.map(each -> "One answer holds everything, although `" + each.pointer() + "` says "
                        + each.value() + " and an answer has " + most
                        + " rows: find out how the next page is asked for.")
                .orElse("One answer holds everything: nothing in it leads to another."));
        return new Pages.Single();
    }

    private Optional<More> more() {
        return find(each -> MORE.contains(each.plain()) && each.value().isBoolean())
                .map(each -> new More(each.pointer(), true))
                .or(() -> find(each ->
                                LAST.contains(each.plain()) && each.value().isBoolean())
                        .map(each -> new More(each.pointer(), false)));
    }

    /** How many rows were asked for. */
    private Optional<Size> askedSize() {
        return asked(ASKED_SIZES)
                .flatMap(name -> number(sample.query().get(name)).map(value -> {
                    sent.add(name);
                    return new Size(name, value);
                }));
    }

    /** How many rows a page has: as was asked for, or as the answer says. */
    private Optional<Size> size(String pageParameter) {
        return askedSize()
                .or(() -> find(each -> SIZES.contains(each.plain())
                                && !each.plain().equals("count")
                                && each.isWhole()
                                && each.value().whole().orElse(0) > 0
                                && !each.name().equals(pageParameter))
                        .map(each -> {
                            guesses.add("`" + each.name() + "` asks for so many rows a page.");
                            return new Size(each.name(), each.value().whole().orElse(1));
                        }));
    }

    private static Optional<Long> number(@Nullable String text) {
        return text != null && text.matches("[1-9]\\d{0,5}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private Optional<String> asked(Set<String> names) {
        return sample.query().keySet().stream()
                .filter(each -> names.contains(Place.plain(each)))
                .findFirst();
    }

    /** The parameter of that name which was sent with a number, rather than for instance a day. */
    private Optional<String> askedNumber(Set<String> names) {
        return asked(names).filter(each -> sample.query().getOrDefault(each, "").matches("\\d{1,9}"));
    }

    private boolean has(Set<String> names) {
        return find(each -> names.contains(each.plain())).isPresent();
    }

    private Optional<Place> find(Predicate<Place> wanted) {
        return places.stream().filter(wanted).findFirst();
    }
}
