package dev.tributary.simulator.http;

import dev.tributary.model.HeaderModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TimeFormat;
import dev.tributary.model.ValueModel;
import dev.tributary.simulator.data.Asked;
import dev.tributary.simulator.data.CursorRange;
import dev.tributary.simulator.data.SampleOptions;
import dev.tributary.simulator.data.SimulatedTable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
    private final Map<String, String> options;
    private final ScopeCheck scope;

    TableEndpoint(SourceModel model, SimulatedTable data, SampleOptions samples, int maxPageSize) {
        this.data = data;
        route = new Route(data.model());
        headers = Stream.concat(model.headers().stream(), route.request().headers().stream())
                .map(header -> new HeaderModel(header.name(), samples.expand(header.value())))
                .toList();
        pager = new Pager(route.table().pagination(), maxPageSize);
        options = samples.ofTable(route.table());
        scope = new ScopeCheck(data, options);
        Page nothing = pager.page(List.of(), HttpUrl.get("http://127.0.0.1/"));
        Envelope.requireRoom(route.table(), nothing.places().keySet());
    }

    Route route() {
        return route;
    }

    /**
     * The answer to a request.
     *
     * @param address where the request has gone
     * @param sent the request's headers
     * @param path the values of the path's placeholders
     * @throws Refusal if the request is not what the model says
     */
    Page answer(HttpUrl address, Headers sent, Map<String, String> path, Credentials credentials) {
        route.fixedQuery().forEach((name, value) -> {
            if (!value.equals(address.queryParameter(name))) {
                throw new Refusal(
                        400, "Parameter `" + name + "` must be `" + value + "`, found " + address.queryParameter(name));
            }
        });
        checkNames(address, credentials);
        headers.forEach(header -> check(header, sent.get(header.name())));
        CursorRange range = CursorRange.ALL;
        List<String> custom = route.request().has(ValueModel.DiscoveredColumns.class) ? List.of() : data.customFields();
        for (ParameterModel parameter : route.request().parameters()) {
            String value = find(parameter, address, sent, path);
            if (parameter.value() instanceof ValueModel.Option option && !scope.isList(option)) {
                checkOption(parameter, option.option(), value);
            } else if (value != null && parameter.value() instanceof ValueModel.DiscoveredColumns names) {
                custom = customFields(parameter, value, names);
            } else if (value != null && parameter.value() instanceof ValueModel.CursorStart start) {
                Instant from = time(parameter, start.format(), value);
                range = new CursorRange(from, start.exclusive(), range.end(), range.endExcluded());
            } else if (value != null && parameter.value() instanceof ValueModel.CursorEnd end) {
                Instant to = time(parameter, end.format(), value);
                range = new CursorRange(range.start(), range.startExcluded(), to, end.exclusive());
            }
        }
        Asked asked = scope.asked(address, sent, path);
        return pager.page(data.narrowed(data.select(range, asked), custom), credentials.removedFrom(address));
    }

    private void checkNames(HttpUrl address, Credentials credentials) {
        Set<String> known = new HashSet<>(credentials.parameters());
        known.addAll(route.fixedQuery().keySet());
        known.addAll(pager.parameters());
        route.request().parameters().stream()
                .filter(parameter -> parameter.place() == ParameterModel.Place.QUERY)
                .forEach(parameter -> known.add(parameter.name()));
        for (String name : address.queryParameterNames()) {
            if (!known.contains(name)) {
                throw new Refusal(
                        400,
                        "Unknown parameter `" + name + "`; known are "
                                + known.stream().sorted().toList());
            }
            if (address.queryParameterValues(name).size() > 1 && !scope.isRepeated(name)) {
                throw new Refusal(400, "Parameter `" + name + "` is given more than once");
            }
        }
    }

    private static void check(HeaderModel header, @Nullable String found) {
        if (!header.value().equals(found)) {
            throw new Refusal(400, "Header `" + header.name() + "` must be `" + header.value() + "`, found " + found);
        }
    }

    static @Nullable String find(ParameterModel parameter, HttpUrl address, Headers sent, Map<String, String> path) {
        return switch (parameter.place()) {
            case PATH -> path.get(parameter.name());
            case QUERY -> address.queryParameter(parameter.name());
            case HEADER -> sent.get(parameter.name());
        };
    }

    /** Required options name what the source has; others only ask for less, which is not simulated. */
    private void checkOption(ParameterModel parameter, String name, @Nullable String value) {
        OptionModel option = route.table().options().stream()
                .filter(declared -> declared.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Table `"
                        + route.table().name() + "` sends an option `" + name + "` that it does not declare"));
        boolean names = option.required() || parameter.place() == ParameterModel.Place.PATH;
        String known = options.get(name);
        if (names && value == null) {
            throw new Refusal(400, "Parameter `" + parameter.name() + "` is missing");
        }
        if (names && known != null && !known.equals(value)) {
            throw new Refusal(404, "Not Found: there is no " + name + " `" + value + "` here, only `" + known + "`");
        }
    }

    private List<String> customFields(ParameterModel parameter, String value, ValueModel.DiscoveredColumns names) {
        List<String> asked = List.of(value.split(Pattern.quote(names.join()), -1));
        for (String name : asked) {
            if (!data.customFields().contains(name)) {
                throw new Refusal(400, "Parameter `" + parameter.name() + "` names `" + name + "`, which is no field");
            }
        }
        return asked;
    }

    private static Instant time(ParameterModel parameter, TimeFormat format, String value) {
        try {
            return format.parse(value);
        } catch (DateTimeException | NumberFormatException e) {
            throw new Refusal(
                    400,
                    "Parameter `" + parameter.name() + "` is `" + value + "`, which is no time in format " + format);
        }
    }

    /** The tables that read alike paths in the order in which they are tried: the most particular first. */
    static List<TableEndpoint> ordered(List<TableEndpoint> endpoints) {
        return endpoints.stream()
                .sorted((one, other) -> one.route.placeholders() == other.route.placeholders()
                        ? other.route.fixedQuery().size()
                                - one.route.fixedQuery().size()
                        : Long.compare(one.route.placeholders(), other.route.placeholders()))
                .toList();
    }
}
