package dev.tributary.testing;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TimeFormat;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.SupportsRequests.SourceRequest;
import dev.tributary.runtime.connector.SupportsRequests.SourceResponse;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.OptionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Fetches all pages of the sample source's tables, each table in its own way. */
final class SamplePages {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private static final int PAGE_SIZE = 20;

    private final Map<String, String> options;
    private final Environment environment;
    private final Habit habit;
    private int refusals;
    private int left = 1;
    private Instant reset = Instant.MIN;

    /** How pages are read; all but the first are mistakes. */
    enum Habit {
        CAREFUL,
        TAKES_SHORT_PAGES_FOR_THE_END,
        TAKES_FAILED_PAGES_FOR_THE_END,
        TAKES_GARBAGE_FOR_THE_END,
        READS_ONE_PAGE_OF_SNAPSHOTS,
        SHOWS_REQUESTS,
        FOLLOWS_LINKS_ANYWHERE,
        TRIES_REFUSED_CREDENTIALS_AGAIN,
        TAKES_REFUSALS_FOR_FAILURES,
        CUTS_FRACTIONS,
        IGNORES_LIMITS,
        HAS_ITS_OWN_TIME
    }

    private record Answer(Object body, Response response) {}

    SamplePages(Map<String, String> options, Environment environment, Habit habit) {
        this.habit = habit;
        this.options = options;
        this.environment = environment;
        requireKnown(options, List.of("base_url", "token"), List.of("token"));
    }

    /** Refuses options that nobody reads, and the lack of those that must be there. */
    static void requireKnown(Map<String, String> options, List<String> known, List<String> required) {
        options.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> {
            throw new OptionException("There is no option `" + name + "`.");
        });
        required.stream().filter(name -> !options.containsKey(name)).forEach(name -> {
            throw new OptionException("Option `" + name + "` is missing.");
        });
    }

    /** The source's time, less the second that may still be filling. */
    Instant time() {
        if (habit == Habit.HAS_ITS_OWN_TIME) {
            return environment.clock().instant().minusSeconds(1);
        }
        String date =
                get(HttpUrl.get(options.get("base_url") + "labels")).response().header("Date");
        return ZonedDateTime.parse(Objects.requireNonNull(date), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant()
                .minusSeconds(1);
    }

    /** The pages of the rows of a table that its filters let through. */
    Iterator<List<Map<?, ?>>> pages(TableModel table, Map<String, String> tableOptions, Instant start, Instant end) {
        String path = table.request().path().replace("{owner}", tableOptions.getOrDefault("owner", ""));
        HttpUrl.Builder address = HttpUrl.get(options.get("base_url") + path)
                .newBuilder()
                .addQueryParameter("per_page", Integer.toString(PAGE_SIZE));
        if (table.cursorStart().isPresent() && start.isAfter(Instant.MIN)) {
            address.addQueryParameter("since", TimeFormat.DEFAULT.format(start));
        }
        if (table.cursorEnd().isPresent()) {
            address.addQueryParameter("until", new TimeFormat.EpochSeconds().format(end));
        }
        return new Pages(table, address.build());
    }

    /** Asks for a page when the one before has been used. */
    private final class Pages implements Iterator<List<Map<?, ?>>> {
        private final TableModel table;
        private @Nullable HttpUrl page;
        private int sum;

        Pages(TableModel table, HttpUrl first) {
            this.table = table;
            page = first;
        }

        @Override
        public boolean hasNext() {
            return page != null;
        }

        @Override
        public List<Map<?, ?>> next() {
            HttpUrl asked = Objects.requireNonNull(page);
            Answer answer;
            try {
                answer = get(asked);
            } catch (ConnectorException e) {
                boolean garbled = String.valueOf(e.getMessage()).contains("did not answer with");
                if (sum > 0
                        && (habit == Habit.TAKES_FAILED_PAGES_FOR_THE_END
                                || (garbled && habit == Habit.TAKES_GARBAGE_FOR_THE_END))) {
                    page = null;
                    return List.of();
                }
                throw e;
            }
            List<?> found = (List<?>)
                    (table.records().path().isEmpty() ? answer.body() : ((Map<?, ?>) answer.body()).get("data"));
            List<Map<?, ?>> rows = new ArrayList<>();
            found.forEach(row -> rows.add((Map<?, ?>) row));
            sum += rows.size();
            page = (habit == Habit.READS_ONE_PAGE_OF_SNAPSHOTS && table.incremental() == null)
                            || (habit == Habit.TAKES_SHORT_PAGES_FOR_THE_END && found.size() < PAGE_SIZE)
                    ? null
                    : SamplePages.next(table.pagination(), asked, answer, sum, found.size());
            return rows;
        }
    }

    private static @Nullable HttpUrl next(PaginationModel pagination, HttpUrl page, Answer answer, int sum, int found) {
        if (pagination instanceof PaginationModel.LinkHeader) {
            Matcher link = NEXT.matcher(String.valueOf(answer.response().header("Link")));
            return link.find() ? HttpUrl.get(link.group(1)) : null;
        }
        if (pagination instanceof PaginationModel.Offset) {
            return found == 0
                    ? null
                    : page.newBuilder()
                            .setQueryParameter("offset", Integer.toString(sum))
                            .build();
        }
        String number = page.queryParameter("page");
        int current = number == null ? 1 : Integer.parseInt(number);
        return String.valueOf(current).equals(answer.response().header("x-pages"))
                ? null
                : page.newBuilder()
                        .setQueryParameter("page", Integer.toString(current + 1))
                        .build();
    }

    private Answer get(HttpUrl address) {
        HttpUrl base = HttpUrl.get(options.get("base_url"));
        boolean isOurs = base.host().equals(address.host()) && base.port() == address.port();
        if (!isOurs && habit != Habit.FOLLOWS_LINKS_ANYWHERE) {
            throw new ConnectorException(address + " is not of this source.");
        }
        awaitBudget(address);
        Request request = new Request.Builder()
                .url(address)
                .header("Authorization", "Bearer " + options.get("token"))
                .header("Accept", "application/json")
                .build();
        try (Response response = environment.calls().newCall(request).execute()) {
            String body = response.body().string();
            note(response);
            if (response.code() != 200) {
                String message =
                        (habit == Habit.SHOWS_REQUESTS
                                        ? request + " " + request.headers().toMultimap()
                                        : address) + " answered " + response.code() + ": " + body;
                if (response.code() == 401 && habit == Habit.TRIES_REFUSED_CREDENTIALS_AGAIN && refusals++ < 3) {
                    return get(address);
                }
                throw response.code() == 401 && habit != Habit.TAKES_REFUSALS_FOR_FAILURES
                        ? new AuthenticationException(message)
                        : new ConnectorException(message);
            }
            try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), body)) {
                if (json.nextToken() == null) {
                    throw new ConnectorException(address + " answered with nothing.");
                }
                return new Answer(Objects.requireNonNull(tree(json)), response);
            }
        } catch (IOException | JacksonException | ClassCastException e) {
            throw new ConnectorException(address + " did not answer with a document.");
        }
    }

    /** Makes a request that changes the source. */
    SourceResponse send(SourceRequest request) {
        Request sent = new Request.Builder()
                .url(options.get("base_url") + request.path())
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + options.get("token"))
                .method(
                        request.method(),
                        request.body()
                                .map(body -> RequestBody.create(body, MediaType.get("application/json")))
                                .orElse(null))
                .build();
        try (Response response = environment.calls().newCall(sent).execute()) {
            return new SourceResponse(response.code(), response.body().string());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the source allows more requests of a table that counts them. */
    private void awaitBudget(HttpUrl address) {
        if (left > 0 || habit == Habit.IGNORES_LIMITS || !address.encodedPath().endsWith("/labels")) {
            return;
        }
        try {
            environment.sleeper().sleep(Duration.between(environment.clock().instant(), reset));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectorException("The read was interrupted.");
        }
    }

    private void note(Response response) {
        String announced = response.header("x-left");
        if (announced != null) {
            left = Integer.parseInt(announced);
            reset = Instant.ofEpochSecond(Long.parseLong(Objects.requireNonNull(response.header("x-reset"))));
        }
    }

    private @Nullable Object tree(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    json.nextToken();
                    object.put(name, tree(json));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> array = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    array.add(tree(json));
                }
                yield array;
            }
            case VALUE_NUMBER_INT -> {
                Number number = json.getNumberValue();
                yield number instanceof Integer small ? (Object) small.longValue() : number;
            }
            case VALUE_NUMBER_FLOAT ->
                habit == Habit.CUTS_FRACTIONS && "uses".equals(json.currentName())
                        ? (Object) json.getDecimalValue().longValue()
                        : json.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> json.getString();
        };
    }

    /** What an offset says, {@link Instant#MIN} for the empty one. */
    static Instant time(Offset offset) {
        Matcher until = Pattern.compile("\\d{4}-[^\"]+Z").matcher(offset.json());
        return until.find() ? Instant.parse(until.group()) : Instant.MIN;
    }

    static Offset offset(Instant time) {
        return new Offset("{\"version\":1,\"until\":\"" + time + "\"}");
    }
}
