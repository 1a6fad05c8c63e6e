package dev.tributary.importer.samples;

import dev.tributary.importer.table.Pages;
import dev.tributary.importer.table.Pages.Size;
import dev.tributary.importer.table.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Recognises by the values around the rows, and by what was asked, how pages follow one another. */
final class SampledPages {
    private static final Set<String> NUMBERS =
            Set.of("page", "currentpage", "pagenumber", "pageno", "pagenum", "pageindex", "number");
    private static final Set<String> ASKED_SIZES = Set.of(
            "perpage", "pagesize", "limit", "maxresults", "size", "top", "take", "itemsperpage", "first", "count");
    private static final Pattern TOKEN = Pattern.compile("next((page)?(cursor|token|marker|key|id|offset|start)|page)?"
            + "|continuationtoken|continuation|(end|page)?cursor|scrollid|bookmark|paginationtoken|lastevaluatedkey|after"
            + "|pagetoken|marker");
    /** Names that mean a token and nothing else. */
    private static final Pattern SURE_TOKEN =
            Pattern.compile("next(page)?(cursor|token|marker|key)|continuationtoken|endcursor|paginationtoken");

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
    private final Around around;
    private final SampledOffsets offsets;
    private final List<String> guesses = new ArrayList<>();
    private final Set<String> sent = new HashSet<>();

    /** @param key where a row has its key, if that is one field */
    SampledPages(Sample sample, String rows, Optional<String> key) {
        this.sample = sample;
        this.rows = rows;
        this.key = key;
        this.around = new Around(sample.answers().stream()
                .flatMap(answer -> Places.of(answer.body(), rows).stream())
                .toList());
        this.offsets = new SampledOffsets(sample.query(), around);
    }

    /** What was guessed, once the pages are found. */
    List<String> guesses() {
        List<String> all = new ArrayList<>(guesses);
        all.addAll(offsets.guesses(sent));
        return all;
    }

    /** Whether a parameter of the query asks for pages, once these are found. */
    boolean asks(String parameter, String value) {
        String plain = Spelling.plain(parameter);
        return sent.contains(parameter)
                || NUMBERS.contains(plain)
                || SampledOffsets.asks(parameter, value)
                || ASKED_TOKENS.contains(plain);
    }

    Pages find() {
        if (sample.answers().stream().anyMatch(each -> each.linked().isPresent())) {
            return new Pages.Links(askedSize());
        }
        return address()
                .or(this::token)
                .or(() -> nullAddress(each ->
                        each.isNamedAsNextAddress() || (each.plain().equals("next") && around.isAmongLinks(each))))
                .or(() -> nullToken(SURE_TOKEN))
                .or(this::numbers)
                .or(this::offsets)
                .or(() -> nullAddress(each ->
                        each.plain().equals("next") || (each.plain().equals("nextpage") && around.isAmongLinks(each))))
                .or(() -> nullToken(TOKEN))
                .or(this::likelyAddress)
                .or(this::keyset)
                .orElseGet(this::single);
    }

    private Optional<Pages> address() {
        return around.find(Place::isNextAddress).map(next -> new Pages.NextUrl(next.pointer(), askedSize()));
    }

    private Optional<Pages> likelyAddress() {
        return around.find(Place::isAddressOfSomethingNext).map(next -> {
            guesses.add("`" + next.pointer() + "` is the address of the next page.");
            return new Pages.NextUrl(next.pointer(), askedSize());
        });
    }

    /** A place of the next page's address, seen only where there was none. */
    private Optional<Pages> nullAddress(Predicate<Place> named) {
        return seenNull(named).map(next -> {
            guesses.add("`" + next.pointer() + "` is the address of the next page, although it was only null: see an "
                    + "answer that another follows.");
            return new Pages.NextUrl(next.pointer(), askedSize());
        });
    }

    private Optional<Pages> nullToken(Pattern names) {
        return seenNull(each -> names.matcher(each.plain()).matches()).map(token -> {
            guesses.add("`" + token.pointer() + "` names the next page, although it was only null: see an answer that "
                    + "another follows.");
            return token(token);
        });
    }

    /** What is null while there are more pages leads to none. */
    private Optional<Place> seenNull(Predicate<Place> named) {
        return around.goesOn().isPresent() ? Optional.empty() : around.findNull(named);
    }

    private Optional<Pages> token() {
        return around.find(each -> TOKEN.matcher(each.plain()).matches()
                        && (each.value().isText() || each.value().isNumber())
                        && !(each.plain().equals("cursor") && isAsked(each)))
                .map(this::token);
    }

    private Pages token(Place token) {
        String param = asked(ASKED_TOKENS).orElseGet(() -> parameter(token));
        sent.add(param);
        guesses.add("`" + param + "` asks for the page that `" + token.pointer() + "` names.");
        return new Pages.Token(token.pointer(), param, size(param), around.more());
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
        if (!name.matches("(?i)next[-_]?.+") || Spelling.plain(name).equals("nexttoken")) {
            return name;
        }
        String rest = name.substring("next".length()).replaceFirst("^[-_]", "");
        boolean camel = name.startsWith("next") && Character.isUpperCase(rest.charAt(0));
        return camel ? Character.toLowerCase(rest.charAt(0)) + rest.substring(1) : rest;
    }

    private Optional<Pages> numbers() {
        Optional<String> asked = sample.query().keySet().stream()
                .filter(each ->
                        NUMBERS.contains(Spelling.plain(each)) && value(each).matches("\\d{1,9}"))
                .findFirst();
        Optional<Place> told = around.find(each -> NUMBERS.contains(each.plain()) && each.isWhole())
                .filter(each -> around.tellsOfPages());
        if (asked.isEmpty() && told.isEmpty()) {
            return Optional.empty();
        }
        String param =
                asked.orElseGet(() -> told.map(SampledPages::pageParameter).orElse("page"));
        boolean isZeroAsked = asked.filter(each -> value(each).matches("0+")).isPresent();
        long first = isZeroAsked || told.filter(each -> least(each.name()) == 0).isPresent() ? 0 : 1;
        sent.add(param);
        if (!isZeroAsked) {
            guesses.add("`" + param + "` counts from " + first + ".");
        }
        return Optional.of(new Pages.Numbers(param, first, size(param), around.more()));
    }

    private static String pageParameter(Place told) {
        return switch (told.plain()) {
            case "currentpage", "number" -> "page";
            default -> told.name();
        };
    }

    private long least(String name) {
        return around.places().stream()
                .filter(each -> each.name().equals(name) && each.isWhole())
                .mapToLong(each -> each.value().whole().orElse(1))
                .min()
                .orElse(1);
    }

    private Optional<Pages> offsets() {
        return offsets.find(sizeParameter().isPresent()).map(param -> {
            sent.add(param);
            return new Pages.Offsets(param, size(param), around.more());
        });
    }

    private Optional<Pages> keyset() {
        return key.flatMap(last -> around.more().map(more -> {
            guesses.add("Rows come in the order of their key, and `starting_after` takes the last one.");
            return new Pages.Keyset("/" + last, "starting_after", size("starting_after"), Optional.of(more));
        }));
    }

    private Pages single() {
        long most = sample.answers().stream()
                .mapToLong(each -> Places.rows(each.body(), rows).size())
                .max()
                .orElse(0);
        Optional<Place> more = around.find(each -> Around.TOTALS.contains(each.plain())
                        && each.isWhole()
                        && each.value().whole().orElse(0) > most
                        && !each.plain().contains("page"))
                .or(around::goesOn);
        guesses.add(more.map(each -> "One answer holds everything, although `" + each.pointer() + "` says "
                        + each.value() + " and an answer has " + most
                        + " rows: find out how the next page is asked for.")
                .orElse("One answer holds everything: nothing in it leads to another."));
        return new Pages.Single();
    }

    /** How many rows were asked for: the parameter that was sent with a number. */
    private Optional<Size> askedSize() {
        return sizeParameter().map(name -> {
            sent.add(name);
            return new Size(name, Long.parseLong(value(name)));
        });
    }

    private Optional<String> sizeParameter() {
        return sample.query().keySet().stream()
                .filter(each -> ASKED_SIZES.contains(Spelling.plain(each))
                        && value(each).matches("[1-9]\\d{0,5}"))
                .findFirst();
    }

    /** How many rows a page has: as was asked for, or as the answer says. */
    private Optional<Size> size(String pageParameter) {
        return askedSize()
                .or(() -> around.find(each -> Around.SIZES.contains(each.plain())
                                && !each.plain().equals("count")
                                && each.isWhole()
                                && each.value().whole().orElse(0) > 0
                                && !each.name().equals(pageParameter))
                        .map(each -> {
                            guesses.add("`" + each.name() + "` asks for so many rows a page.");
                            return new Size(each.name(), each.value().whole().orElse(1));
                        }));
    }

    private String value(String parameter) {
        return sample.query().getOrDefault(parameter, "");
    }

    private Optional<String> asked(Set<String> names) {
        return sample.query().keySet().stream()
                .filter(each -> names.contains(Spelling.plain(each)))
                .findFirst();
    }
}
