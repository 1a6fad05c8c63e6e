package dev.tributary.simulator.http;

import dev.tributary.model.HeaderModel;
import dev.tributary.model.ListModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.ValueModel;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import dev.tributary.simulator.data.Asked;
import dev.tributary.simulator.data.SampleOptions;
import dev.tributary.simulator.data.SimulatedTable;
import dev.tributary.simulator.data.WireTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Serves a table's requests once they are known to be the table's. */
final class TableEndpoint {
    private final Route route;
    private final SimulatedTable data;
    private final Pager pager;
    private final List<HeaderModel> headers;
    private final SentOptions options;
    private final ScopeCheck scope;
    private final Bodies bodies;
    private final List<SentTexts> texts;

    TableEndpoint(SourceModel model, SimulatedTable data, SampleOptions samples, PageTokens tokens, int maxPageSize) {
        this.data = data;
        route = new Route(data.model());
        headers = Stream.concat(model.headers().stream(), route.request().headers().stream())
                .map(header -> new HeaderModel(header.name(), samples.expand(header.value())))
                .toList();
        pager = new Pager(route.table(), data, tokens, maxPageSize);
        bodies = new Bodies(route.table(), pager.members());
        options = new SentOptions(route.table(), samples.ofTable(route.table()));
        scope = new ScopeCheck(data, samples.ofTable(route.table()));
        texts = route.request().texts().stream().map(SentTexts::new).toList();
        Envelope.requireRoom(
                route.table(),
                Stream.concat(
                                route.table().pagination().places().stream(),
                                Stream.concat(
                                        route.table().changeToken().map(ValueModel.ChangeToken::from).stream(),
                                        route.table().watermark().stream()))
                        .filter(JsonPlace::isPlace)
                        .collect(Collectors.toSet()));
    }

    Route route() {
        return route;
    }

    /** Whether a request has what is fixed in this table's; tells tables apart that share an address. */
    boolean isMeant(HttpUrl address, Headers sent, String body) {
        try {
            headers.forEach(header -> check(header, sent.get(header.name())));
            SentRequest request = new SentRequest(address, sent, Map.of(), bodies.read(body), bodies.fixed());
            for (int i = 0; i < texts.size(); i++) {
                Optional<String> text =
                        request.text(route.request().texts().get(i).into());
                if (text.isPresent()) {
                    texts.get(i).values(text.get());
                }
            }
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    /**
     * The answer to a request.
     *
     * @param address where the request has gone
     * @param sent the request's headers
     * @param path the values of the path's placeholders
     * @param body the request's body, empty for none
     * @throws Refusal if the request is not what the model says
     */
    Page answer(HttpUrl address, Headers sent, Map<String, String> path, String body, Credentials credentials) {
        Wanted wanted = wanted(address, sent, path, body, credentials);
        Question question = wanted.question();
        long latestChange = pager.latestChange(wanted.request(), question.token());
        Page page = pager.page(
                wanted.rows(), wanted.request(), credentials.removedFrom(address), question.token(), question.start());
        return route.table()
                .changeToken()
                .map(handedOut -> page.with(handedOut.from(), latestChange))
                .orElseGet(() -> dated(page, question));
    }

    /**
     * All rows that a request asks for, of which a job is made.
     *
     * @throws Refusal if the request is not what the model says
     */
    List<Map<String, @Nullable Object>> exported(
            HttpUrl address, Headers sent, Map<String, String> path, String body, Credentials credentials) {
        return wanted(address, sent, path, body, credentials).rows();
    }

    /** A page of a job's rows. */
    Page page(List<Map<String, @Nullable Object>> rows, HttpUrl address, Headers sent, Credentials credentials) {
        SentRequest request = new SentRequest(address, sent, Map.of(), new JsonValue.Null(), new JsonValue.Null());
        return pager.page(rows, request, credentials.removedFrom(address), Optional.empty(), "");
    }

    /** The query parameters that belong to the pagination. */
    Set<String> pageParameters() {
        return pager.parameters();
    }

    /** @throws Refusal if fixed headers are missing */
    void checkHeaders(Headers sent) {
        headers.forEach(header -> check(header, sent.get(header.name())));
    }

    private record Wanted(SentRequest request, Question question, List<Map<String, @Nullable Object>> rows) {}

    private Wanted wanted(
            HttpUrl address, Headers sent, Map<String, String> path, String body, Credentials credentials) {
        route.fixedQuery().forEach((name, values) -> {
            List<String> found = address.queryParameterValues(name);
            if (!values.equals(found)) {
                throw new Refusal(
                        400,
                        "Parameter `" + name + "` must be `" + String.join("`, `", values) + "`, found "
                                + (found.isEmpty() ? "none" : found));
            }
        });
        checkNames(address, credentials);
        checkHeaders(sent);
        SentRequest request = new SentRequest(address, sent, path, bodies.read(body), bodies.fixed());
        Question question = new Question(pager::token);
        List<String> custom = route.request().has(ValueModel.DiscoveredColumns.class) ? List.of() : data.customFields();
        for (ParameterModel parameter : route.request().parameters()) {
            Optional<JsonValue> value = SentValues.of(parameter, request);
            if (parameter.value() instanceof ValueModel.Option option) {
                if (!scope.isList(option)) {
                    options.check(parameter, request);
                }
            } else if (parameter.value() instanceof ValueModel.DiscoveredColumns names) {
                custom = customFields(parameter.name(), asked(parameter, request, names));
            } else if (!(parameter.value() instanceof ValueModel.FromParent)) {
                value.ifPresent(found -> question.take(parameter.name(), parameter.value(), found));
            }
        }
        custom = takeTexts(request, question, custom);
        return new Wanted(request, question, data.narrowed(rows(request, question), custom));
    }

    /** The page that says up to when it is complete, if the source says so. */
    private Page dated(Page page, Question question) {
        Optional<String> at = route.table().watermark();
        if (at.isEmpty()) {
            return page;
        }
        Instant complete = data.watermark(question.range());
        return complete.equals(Instant.MIN)
                ? page
                : route.table()
                        .cursorStart()
                        .map(start -> page.with(at.get(), WireTime.write(start.format(), complete)))
                        .orElse(page);
    }

    private List<Map<String, @Nullable Object>> rows(SentRequest request, Question question) {
        if (route.table().role() instanceof RoleModel.Detail) {
            Asked asked = scope.asked(request);
            return List.of(data.tellers()
                    .fetched(asked)
                    .orElseThrow(() ->
                            Gone.of(route.table(), asked.parents().values().toString())));
        }
        Optional<ValueModel.ChangeToken> token = route.table().changeToken();
        if (token.isPresent() && question.change().isEmpty() && token.get().first() != null) {
            throw new Refusal(400, "There is no token from which the changes are asked for");
        }
        return question.change().isPresent()
                ? changes(question.change().getAsLong(), token.orElseThrow())
                : data.select(question.range(), scope.asked(request));
    }

    private List<Map<String, @Nullable Object>> changes(long change, ValueModel.ChangeToken token) {
        if (!data.remembers(change)) {
            throw new Refusal(token.expired(), "The token " + change + " has expired");
        }
        return data.changesSince(change);
    }

    /** Takes in the values of texts; returns the custom fields that are asked for. */
    private List<String> takeTexts(SentRequest request, Question question, List<String> before) {
        List<String> custom = new ArrayList<>(before);
        for (int i = 0; i < texts.size(); i++) {
            String into = route.request().texts().get(i).into();
            Optional<String> text = request.text(into);
            if (text.isPresent()) {
                texts.get(i).values(text.get()).forEach((value, written) -> {
                    if (value instanceof ValueModel.Option option) {
                        options.checkWritten(option, written);
                    } else if (value instanceof ValueModel.DiscoveredColumns names) {
                        custom.addAll(customFields(into, split(written, names)));
                    } else {
                        question.take(into, value, JsonValue.of(written));
                    }
                });
            }
        }
        return custom;
    }

    private void checkNames(HttpUrl address, Credentials credentials) {
        Set<String> known = new HashSet<>(credentials.parameters());
        known.addAll(route.fixedQuery().keySet());
        if (route.request().job() == null) {
            known.addAll(pager.parameters());
        }
        Set<String> repeated = new HashSet<>();
        for (ParameterModel parameter : route.request().parameters()) {
            if (parameter.place() == ParameterModel.Place.QUERY) {
                known.add(parameter.name());
                if (parameter.list() != null && parameter.list().join() == null) {
                    repeated.add(parameter.name());
                }
            }
        }
        route.request().texts().forEach(text -> known.add(text.into()));
        for (String name : address.queryParameterNames()) {
            if (!known.contains(name)) {
                throw new Refusal(
                        400,
                        "Unknown parameter `" + name + "`; known are "
                                + known.stream().sorted().toList());
            }
            if (address.queryParameterValues(name).size() > 1
                    && !route.fixedQuery().containsKey(name)
                    && !repeated.contains(name)
                    && !scope.isRepeated(name)) {
                throw new Refusal(400, "Parameter `" + name + "` is given more than once");
            }
        }
    }

    private static void check(HeaderModel header, @Nullable String found) {
        if (!header.value().equals(found)) {
            throw new Refusal(400, "Header `" + header.name() + "` must be `" + header.value() + "`, found " + found);
        }
    }

    private static List<String> asked(
            ParameterModel parameter, SentRequest request, ValueModel.DiscoveredColumns names) {
        ListModel list = parameter.list();
        return list == null
                ? SentValues.of(parameter, request).flatMap(JsonValue::scalar).stream()
                        .flatMap(text -> split(text, names).stream())
                        .toList()
                : SentValues.several(parameter, list, request).stream()
                        .flatMap(each -> each.scalar().stream())
                        .toList();
    }

    private static List<String> split(String text, ValueModel.DiscoveredColumns names) {
        return List.of(text.split(Pattern.quote(names.join()), -1));
    }

    private List<String> customFields(String parameter, List<String> asked) {
        for (String name : asked) {
            if (!data.customFields().contains(name)) {
                throw new Refusal(400, "Parameter `" + parameter + "` names `" + name + "`, which is no field");
            }
        }
        return asked;
    }

    /** The tables that read alike paths in the order in which they are tried: the most particular first. */
    static List<TableEndpoint> ordered(List<TableEndpoint> endpoints) {
        return endpoints.stream()
                .sorted(Comparator.<TableEndpoint>comparingLong(endpoint -> endpoint.route.placeholders())
                        .thenComparing(endpoint -> -endpoint.route.fixedQuery().size())
                        // Rows are fetched alike for a first run and later; only there is nothing asked of a feed.
                        .thenComparing(endpoint -> endpoint.route.table().role() instanceof RoleModel.Detail))
                .toList();
    }
}
