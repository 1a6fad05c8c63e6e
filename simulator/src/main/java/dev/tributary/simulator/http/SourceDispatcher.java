package dev.tributary.simulator.http;

import dev.tributary.model.ErrorModel;
import dev.tributary.model.RecordPath;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.write.WritesModel;
import dev.tributary.simulator.data.SampleOptions;
import dev.tributary.simulator.data.SimulatedTable;
import dev.tributary.simulator.data.VirtualTime;
import dev.tributary.simulator.fault.Fault;
import dev.tributary.simulator.fault.Faults;
import dev.tributary.simulator.hook.Counterpart;
import dev.tributary.simulator.payload.Body;
import dev.tributary.simulator.token.Tokens;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Answers requests: finds the table, lets a fault happen, checks credentials and parameters, sends a page. */
public final class SourceDispatcher implements Answers {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final List<TableEndpoint> endpoints;
    private final Credentials credentials;
    private final Faults faults;
    private final RequestLog log;
    private final VirtualTime time;
    private final SampleOptions samples;
    private final Meter meter;
    private final FirstTokens firstTokens;
    private final Optional<CheckEndpoint> check;
    private final Counterpart counterpart;
    private final List<ExportDesk> desks;
    private final List<WriteEndpoint> writes;

    /** What a request asks for: a table, and the values of the path's placeholders. */
    private record Target(TableEndpoint endpoint, Map<String, String> path) {
        String table() {
            return endpoint.route().table().name();
        }
    }

    /** The answer to a request, and how many rows it has. */
    private record Answer(Sent response, int rows) {}

    /**
     * A dispatcher.
     *
     * @param tables the data by table name
     * @param tokens the access tokens that were issued
     * @param pageTokens the tokens of next pages
     * @param counterpart what the source does where the descriptor has hooks
     * @param writes the requests that change tables
     */
    public SourceDispatcher(
            SourceModel model,
            Map<String, SimulatedTable> tables,
            SampleOptions samples,
            Faults faults,
            RequestLog log,
            VirtualTime time,
            Tokens tokens,
            PageTokens pageTokens,
            int maxPageSize,
            int budget,
            Counterpart counterpart,
            WritesModel writes,
            Supplier<String> files,
            ExportOrders orders) {
        this.faults = faults;
        this.log = log;
        this.time = time;
        this.samples = samples;
        this.counterpart = counterpart;
        meter = new Meter(model, budget);
        firstTokens = new FirstTokens(tables.values());
        check = Optional.ofNullable(model.check()).map(CheckEndpoint::new);
        credentials = new Credentials(samples, tokens, time);
        this.writes = writes.writes().stream()
                .map(write -> new WriteEndpoint(
                        write, Objects.requireNonNull(tables.get(write.table()), write.table()), samples))
                .toList();
        endpoints = TableEndpoint.ordered(tables.values().stream()
                .map(table -> new TableEndpoint(model, table, samples, pageTokens, maxPageSize))
                .toList());
        desks = endpoints.stream()
                .flatMap(
                        endpoint -> Stream.ofNullable(endpoint.route().request().job())
                                .map(job -> new ExportDesk(endpoint, job, files, orders)))
                .toList();
    }

    @Override
    public Sent answer(Arrival arrival) {
        OtherSide side = new OtherSide(counterpart, arrival);
        HttpUrl address = side.address();
        Optional<ExportDesk.Asked> job = desks.stream()
                .flatMap(desk -> desk.asked(side.method(), address, side.body()).stream())
                .findFirst();
        Optional<Target> target = job.map(asked -> new Target(asked.desk().endpoint(), asked.path()))
                .or(() -> target(side.method(), address, side.headers(), side.body()));
        boolean elsewhere =
                job.filter(asked -> asked.desk().isElsewhere(asked.step())).isPresent();
        Meter.Reading reading = elsewhere ? Meter.Reading.NONE : meter.count(target.map(Target::table), time.now());
        Optional<Fault> fault = reading.refused() ? Optional.empty() : faults.take(target.map(Target::table));
        Answer answer;
        try {
            answer = reading.refused() ? tooMany(reading) : answer(side, target, job, fault, reading);
        } catch (Gone gone) {
            answer = declared(gone.error());
        } catch (Refusal refusal) {
            answer = refuse(refusal.status(), String.valueOf(refusal.getMessage()));
        } catch (RuntimeException failure) {
            // Without an answer, whoever asks would wait until they give up, and never see what is wrong.
            answer = refuse(500, "The simulation failed: " + failure);
        }
        reading.headers().forEach(answer.response()::header);
        if (side.method().equals("HEAD")) {
            answer.response().body("");
        }
        Sent answered = answer.response();
        Sent response =
                fault.map(happening -> Mishap.of(answered, happening, address)).orElse(answered);
        boolean closed = fault.isPresent() && fault.get() instanceof Fault.Disconnect;
        log.add(new RequestRecord(
                side.method(),
                address.encodedPath(),
                credentials.redactedQuery(address),
                target.map(Target::table),
                closed ? 0 : response.status(),
                fault.isPresent() ? 0 : answer.rows()));
        return response;
    }

    private Optional<Target> target(String method, HttpUrl address, Headers headers, String body) {
        List<Target> targets = new ArrayList<>();
        for (TableEndpoint endpoint : endpoints) {
            endpoint.route().match(method, address).ifPresent(path -> targets.add(new Target(endpoint, path)));
        }
        List<Target> alike = targets.stream()
                .filter(target -> target.endpoint().route().hasFixedQuery(address))
                .toList();
        return alike.stream()
                .filter(target -> alike.size() == 1 || target.endpoint().isMeant(address, headers, body))
                .findFirst()
                .or(() -> alike.stream().findFirst())
                .or(() -> targets.stream().findFirst());
    }

    private Answer answer(
            OtherSide side,
            Optional<Target> target,
            Optional<ExportDesk.Asked> job,
            Optional<Fault> fault,
            Meter.Reading reading) {
        HttpUrl address = side.address();
        if (fault.isPresent() && fault.get() instanceof Fault.Status status) {
            return refuse(status);
        }
        if (fault.isPresent() && fault.get() instanceof Fault.Declared declared) {
            return declared(declared.error());
        }
        Optional<SimulatedTable> asked = firstTokens.meant(side.method(), address, credentials);
        if (target.isEmpty() && asked.isPresent()) {
            check(side, address);
            return answer(FirstTokens.answer(asked.get()), reading);
        }
        if (target.filter(found -> found.endpoint().route().hasFixedQuery(address))
                        .isEmpty()
                && check.filter(endpoint -> endpoint.isMeant(side.method(), address, credentials))
                        .isPresent()) {
            check(side, address);
            return answer(check.get().answer(side.headers()), reading);
        }
        if (job.isPresent()) {
            ExportDesk.Asked about = job.get();
            if (!about.desk().isElsewhere(about.step())) {
                check(side, address);
            }
            ExportDesk.Told told = about.desk().answer(about, address, side.headers(), credentials);
            return told.isFile() ? rows(side, about.desk().endpoint(), told.page()) : answer(told.page(), reading);
        }
        Optional<Answer> written = target.isPresent() ? Optional.empty() : written(side);
        if (written.isPresent()) {
            return written.get();
        }
        Target found = target.orElseThrow(
                () -> new Refusal(404, "Not Found: nothing answers " + side.method() + " " + address.encodedPath()));
        check(side, address);
        TableEndpoint endpoint = found.endpoint();
        Optional<ExportDesk> desk =
                desks.stream().filter(made -> made.endpoint().equals(endpoint)).findFirst();
        if (desk.isPresent()) {
            List<Map<String, @Nullable Object>> rows =
                    endpoint.exported(address, side.headers(), found.path(), side.body(), credentials);
            return answer(desk.get().create(address, found.path(), rows), reading);
        }
        return rows(
                side,
                endpoint,
                endpoint.answer(address, side.headers(), found.path(), side.body(), credentials)
                        .saying(reading.places()));
    }

    private Answer rows(OtherSide side, TableEndpoint endpoint, Page page) {
        TableModel table = endpoint.route().table();
        Object envelope = Envelope.body(table, page);
        Map<String, String> headers = new LinkedHashMap<>();
        Body described = Body.of(table, envelope, Envelope.plain(table, page));
        Sent response = response(200, side.sent(table.name(), page.headers(), envelope, described, headers));
        headers.forEach(response::header);
        return new Answer(response, page.rows().size());
    }

    /** An answer without rows. */
    private Answer answer(Page page, Meter.Reading reading) {
        Container body = new Container();
        page.saying(reading.places())
                .places()
                .forEach((place, value) -> body.at(RecordPath.parse(place)).set(value));
        Sent response = response(200, Body.json(body.value()));
        page.headers().forEach(response::header);
        return new Answer(response, 0);
    }

    private Answer declared(ErrorModel model) {
        DeclaredError error = DeclaredError.of(model, samples);
        Sent response = response(error.status(), Body.json(error.body()));
        error.headers().forEach(response::header);
        return new Answer(response, 0);
    }

    private Optional<Answer> written(OtherSide side) {
        for (WriteEndpoint endpoint : writes) {
            Optional<Map<String, String>> path = endpoint.route().match(side.method(), side.address());
            if (path.isPresent() && endpoint.route().hasFixedQuery(side.address())) {
                check(side, side.address());
                WriteEndpoint.Written done =
                        endpoint.answer(side.address(), side.headers(), path.get(), side.body(), credentials);
                return Optional.of(new Answer(response(done.status(), Body.json(done.body())), 0));
            }
        }
        return Optional.empty();
    }

    private Answer tooMany(Meter.Reading reading) {
        Container body = new Container();
        body.member("message").set("Too many requests");
        reading.places()
                .forEach((place, value) -> body.at(RecordPath.parse(place)).set(value));
        return new Answer(response(429, Body.json(body.value())), 0);
    }

    private void check(OtherSide side, HttpUrl address) {
        credentials.check(side.headers(), address);
        side.checkAuthentic(samples.ofConnection());
    }

    private Answer refuse(Fault.Status fault) {
        Answer answer = refuse(fault.status(), "Fault on demand");
        if (fault.retryAfter() != null) {
            answer.response().header("Retry-After", fault.retryAfter().toSeconds());
        }
        return answer;
    }

    private Answer refuse(int status, String message) {
        return new Answer(response(status, Body.json(Map.of("message", message))), 0);
    }

    private Sent response(int status, Body body) {
        return new Sent()
                .status(status)
                .header("Date", HTTP_DATE.format(time.now()))
                .header("Content-Type", body.contentType())
                .body(body.content());
    }
}
