package dev.tributary.runtime.job;

import dev.tributary.model.JobModel;
import dev.tributary.model.JobTemplate;
import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.Wait;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.error.ResponseException;
import dev.tributary.runtime.error.SourceException;
import dev.tributary.runtime.http.RequestText;
import dev.tributary.runtime.http.Terms;
import dev.tributary.runtime.http.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for a job, and for its status until it has ended: after a wait that grows from {@link JobModel#interval} to
 * {@link JobModel#longest}, or as long as the source asks, at most {@link JobModel#timeout} in all.
 *
 * @param place what messages are about
 * @param terms what answers about a job mean
 * @param base where the source is
 * @param isOwn whether an address is the source's
 * @param accept what a file's media type is
 */
public record ExportJobs(
        Place place,
        JobModel model,
        Terms terms,
        Transport transport,
        Environment environment,
        Redactor redactor,
        HttpUrl base,
        Predicate<HttpUrl> isOwn,
        String accept) {
    private static final Logger LOG = LoggerFactory.getLogger(ExportJobs.class);
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Set<Integer> CREATED = Set.of(200, 201, 202);
    private static final Set<Integer> GONE = Set.of(404, 410);

    /**
     * What a job has made that a request asks for.
     *
     * @param create the request, without credentials
     * @param names the values of the placeholders of its path
     * @throws ExpiredJobException if the source forgets the job
     */
    public Export export(Request create, Function<String, String> names) {
        JobAnswer created = ask(create, creation(create).answered(CREATED));
        Request asking = status(create, created, names);
        Duration waited = Duration.ZERO;
        Duration pause = model.interval();
        Optional<Duration> asked = created.askedWait();
        String state = "";
        for (int polls = 0; waited.compareTo(model.timeout()) < 0; polls++) {
            Duration wait = least(
                    asked.filter(longer -> longer.compareTo(least(model.interval(), Duration.ofSeconds(1))) > 0)
                            .orElse(pause),
                    model.timeout().minus(waited));
            sleep(asking, wait);
            waited = waited.plus(wait);
            JobAnswer status = status(asking);
            state = state(asking, status);
            LOG.debug("{}: the job of {} is `{}` after {} polls", place, text(asking), state, polls + 1);
            if (model.done().contains(state)) {
                return made(create, created, status, asking, names);
            }
            if (model.empty().contains(state)) {
                return new Export(created.date(), Optional.empty(), OptionalLong.of(0));
            }
            if (model.failed().contains(state)) {
                throw failed(asking, status, state);
            }
            asked = status.askedWait();
            pause = least(pause.multipliedBy(3).dividedBy(2), model.longest());
        }
        throw SourceException.unanswered(
                says(
                        "the export job did not end within " + model.timeout() + ", its state is `" + state + "`",
                        asking,
                        "narrow the table by its options or by @Incremental(window), or let @ExportJob(timeout) be"
                                + " longer; the job can go on at the source, but the next read asks for another."),
                null);
    }

    /** Asking twice by POST makes two jobs, of which one is for nothing. */
    private Terms creation(Request create) {
        return create.method().equals("GET") ? terms : terms.doneOnce();
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private JobAnswer ask(Request request, Terms meant) {
        return transport.exchange(place, request, meant, response -> JobAnswer.read(response, meant));
    }

    private JobAnswer status(Request asking) {
        try {
            return ask(asking, terms.withoutSkips().answered(CREATED));
        } catch (SourceException e) {
            if (GONE.contains(e.status().orElse(0))) {
                throw new ExpiredJobException(
                        says("the source no longer knows the export job", asking, "read again."), e);
            }
            throw e;
        }
    }

    private String state(Request asking, JobAnswer status) {
        return status.text(model.state())
                .orElseThrow(() -> new ResponseException(says(
                        "the status of the export job has no state at `" + model.state() + "`",
                        asking,
                        "correct `state` of @ExportJob.")));
    }

    private SourceException failed(Request asking, JobAnswer status, String state) {
        String words = Optional.ofNullable(model.message())
                .flatMap(status::text)
                .map(said -> ", the source says: " + said.lines().findFirst().orElse(""))
                .orElse("");
        return SourceException.answered(
                says(
                        "the export job failed, its state is `" + state + "`" + words,
                        asking,
                        "mend what the source says, or check the table's options; nothing is lost, the offset has not"
                                + " moved."),
                200);
    }

    /** Fixed headers, and those that parameters send, go along with every request about the job. */
    private Request status(Request create, JobAnswer created, Function<String, String> names) {
        HttpUrl url = resolve(JobTemplate.parse(model.status()), "status", create, List.of(created), names);
        requireOwn(url, "status", create);
        Request.Builder asking = new Request.Builder().url(url).headers(create.headers());
        String body = model.statusBody();
        return body == null
                ? asking.build()
                : asking.post(RequestBody.create(
                                filled(JsonValue.parse(body), create, created).toJson(), JSON))
                        .build();
    }

    private void requireOwn(HttpUrl url, String member, Request about) {
        if (!isOwn.test(url)) {
            throw new ResponseException(says(
                    "the answers about the export job lead to another host, " + url.host()
                            + ", which is not to know who we are",
                    about,
                    "correct `" + member + "` of @ExportJob, or give the connection option `base_url` the origin that"
                            + " the source's answers name."));
        }
    }

    private JsonValue filled(JsonValue value, Request create, JobAnswer created) {
        if (value instanceof JsonValue.Text text) {
            String filled = text.text();
            for (String at : JobTemplate.placesIn(filled)) {
                filled = filled.replace("{" + at + "}", found(at, "statusBody", create, List.of(created)));
            }
            return JsonValue.of(filled);
        }
        if (value instanceof JsonValue.Array array) {
            List<JsonValue> elements = new ArrayList<>();
            array.elements().forEach(element -> elements.add(filled(element, create, created)));
            return new JsonValue.Array(elements);
        }
        if (value instanceof JsonValue.Members object) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            object.members().forEach((name, member) -> members.put(name, filled(member, create, created)));
            return new JsonValue.Members(members);
        }
        return value;
    }

    private Export made(
            Request create, JobAnswer created, JobAnswer status, Request asking, Function<String, String> names) {
        OptionalLong rows = rows(status, asking);
        if (rows.isPresent() && rows.getAsLong() == 0) {
            return new Export(created.date(), Optional.empty(), rows);
        }
        JobTemplate template = JobTemplate.parse(model.download());
        HttpUrl url = resolve(template, "download", asking, List.of(status, created), names);
        String address = model.address();
        if (address != null) {
            requireOwn(url, "download", asking);
            Request document =
                    new Request.Builder().url(url).headers(create.headers()).build();
            url = resolve(
                    JobTemplate.parse("{" + address + "}"), "address", document, List.of(status(document)), names);
        }
        boolean own = isOwn.test(url);
        if (!own) {
            // Whoever has such an address has the file.
            Stream.ofNullable(url.encodedQuery()).forEach(redactor::learn);
            Stream.ofNullable(url.query()).forEach(redactor::learn);
            new FileHosts(model, base).require(url, why -> says(why, asking, "see @ExportJob(hosts)."));
        }
        Request.Builder file =
                own ? new Request.Builder().url(url).headers(create.headers()) : new Request.Builder().url(url);
        if (!own || create.header("Accept") == null) {
            file.header("Accept", accept);
        }
        return new Export(created.date(), Optional.of(new ExportFile(file.build(), own)), rows);
    }

    private OptionalLong rows(JobAnswer status, Request asking) {
        String at = model.rows();
        if (at == null) {
            return OptionalLong.empty();
        }
        String text = status.text(at).orElse("");
        if (!text.matches("[0-9]{1,18}")) {
            throw new ResponseException(says(
                    "the status of the finished export job has no number of rows at `" + at + "`"
                            + (text.isEmpty() ? "" : " but `" + text + "`"),
                    asking,
                    "correct `rows` of @ExportJob, or remove it."));
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    private HttpUrl resolve(
            JobTemplate template,
            String member,
            Request about,
            List<JobAnswer> answers,
            Function<String, String> names) {
        Function<JobTemplate.Piece, String> value = piece -> piece instanceof JobTemplate.Found found
                ? found(found.place(), member, about, answers)
                : piece instanceof JobTemplate.Named named ? names.apply(named.name()) : "";
        try {
            return Addresses.of(template, base, value)
                    .orElseThrow(() -> new IllegalArgumentException("it is no http address"));
        } catch (IllegalArgumentException e) {
            throw new ResponseException(says(
                    "the answers about the export job make no address of `" + member + "`: " + e.getMessage(),
                    about,
                    "correct `" + member + "` of @ExportJob."));
        }
    }

    /** What the first of the answers that has it says at a place. */
    private String found(String at, String member, Request about, List<JobAnswer> answers) {
        return answers.stream()
                .flatMap(answer -> answer.text(at).stream())
                .findFirst()
                .orElseThrow(() -> new ResponseException(says(
                        "the source's answer about the export job has nothing at `" + at + "`",
                        about,
                        "correct `" + member + "` of @ExportJob"
                                + (member.equals("download") && model.rows() == null
                                        ? "; or, if a job without rows has no file, write `rows` or `empty`."
                                        : "."))));
    }

    private void sleep(Request asking, Duration wait) {
        environment.listener().waiting(place.source(), place.table(), new Wait(Wait.Reason.JOB, wait));
        try {
            environment.sleeper().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SourceException.unanswered(
                    says("the read was interrupted while it waited for an export job", asking, "read again."), null);
        }
    }

    private String says(String what, Request about, String advice) {
        return redactor.redact(place.says(what, text(about), advice));
    }

    private String text(Request request) {
        return RequestText.of(request, redactor);
    }
}
