package dev.tributary.simulator.http;

import dev.tributary.model.JobModel;
import dev.tributary.model.JobTemplate;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of one table: made with the rows of that moment, asked about until they are done, and then read, by pages if the
 * table has pages. Files of tables that have them at other hosts are at a server of their own, where a signature is asked
 * for, and credentials are refused.
 */
final class ExportDesk {
    private static final String SIGNATURE = "signature";

    private final TableEndpoint endpoint;
    private final JobModel model;
    private final Supplier<String> files;
    private final ExportOrders orders;
    private final Map<String, Job> jobs = new HashMap<>();
    private final JobRoute status;
    private final JobRoute document;
    private final JobRoute download;

    /** What a request is about. */
    enum Step {
        STATUS,
        DOCUMENT,
        DOWNLOAD
    }

    /** A request about a job. */
    record Asked(ExportDesk desk, Step step, Map<String, String> path) {
        String table() {
            return desk.endpoint.route().table().name();
        }
    }

    /** The answer to a request about a job, and whether it is the file. */
    record Told(Page page, boolean isFile) {}

    private static final class Job {
        private final String id;
        private final Map<String, String> path;
        private final List<Map<String, @Nullable Object>> rows;
        private int pollsLeft;
        private final ExportOrders.Fate fate;

        Job(
                String id,
                Map<String, String> path,
                List<Map<String, @Nullable Object>> rows,
                int pollsLeft,
                ExportOrders.Fate fate) {
            this.id = id;
            this.path = path;
            this.rows = rows;
            this.pollsLeft = pollsLeft;
            this.fate = fate;
        }
    }

    /** @param files where the files of other hosts are, ending in a slash */
    ExportDesk(TableEndpoint endpoint, JobModel model, Supplier<String> files, ExportOrders orders) {
        this.endpoint = endpoint;
        this.model = model;
        this.files = files;
        this.orders = orders;
        String name = endpoint.route().table().name();
        status = new JobRoute(isAddress(model.status()) ? "_jobs/" + name + "/{/id}" : model.status());
        document = new JobRoute(model.download());
        download = new JobRoute(
                isAddress(model.download()) || model.address() != null
                        ? "_files/" + name + "/{/id}?" + SIGNATURE + "={/id}"
                        : model.download());
    }

    private static boolean isAddress(String template) {
        return JobTemplate.parse(template).address().isPresent();
    }

    private boolean isElsewhere() {
        return !model.hosts().isEmpty();
    }

    TableEndpoint endpoint() {
        return endpoint;
    }

    /** Whether a request is about a file at another host, which is not to know who asks. */
    boolean isElsewhere(Step step) {
        return isElsewhere() && step == Step.DOWNLOAD;
    }

    /** What a request asks about a job; empty if it goes elsewhere. */
    Optional<Asked> asked(String method, HttpUrl address, String body) {
        boolean atFiles = address.toString().startsWith(files.get());
        if (method.equals("GET") && atFiles == isElsewhere()) {
            Optional<Asked> file = download.match(address).map(path -> new Asked(this, Step.DOWNLOAD, path));
            if (file.isPresent()
                    && (model.statusBody() != null || status.match(address).isEmpty())) {
                return file;
            }
        }
        if (model.address() != null && !atFiles && method.equals("GET")) {
            Optional<Asked> about = document.match(address).map(path -> new Asked(this, Step.DOCUMENT, path));
            if (about.isPresent()) {
                return about;
            }
        }
        if (atFiles || !method.equals(model.statusBody() == null ? "GET" : "POST")) {
            return Optional.empty();
        }
        return status.match(address)
                .flatMap(path -> model.statusBody() == null ? Optional.of(path) : inBody(path, body))
                .map(path -> new Asked(this, Step.STATUS, path));
    }

    /** The body is what is declared, with a job's id where an answer had it. */
    private Optional<Map<String, String>> inBody(Map<String, String> path, String body) {
        JsonValue sent;
        try {
            sent = JsonValue.parse(body);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return jobs.keySet().stream()
                .filter(id -> sent.equals(JsonValue.parse(withId(Objects.requireNonNull(model.statusBody()), id))))
                .findFirst()
                .map(id -> {
                    Map<String, String> values = new HashMap<>(path);
                    values.put(JobRoute.ID, id);
                    return values;
                });
    }

    private static String withId(String text, String id) {
        String filled = text;
        for (String place : JobTemplate.placesIn(text)) {
            filled = filled.replace("{" + place + "}", id);
        }
        return filled;
    }

    /** Makes a job of rows. */
    Page create(HttpUrl address, Map<String, String> path, List<Map<String, @Nullable Object>> rows) {
        String id = endpoint.route().table().name() + "-" + (jobs.size() + 1);
        // Some jobs are done at once, others take two questions more.
        Job job = new Job(id, path, new ArrayList<>(rows), jobs.size() % 3, orders.next());
        jobs.put(id, job);
        Map<String, @Nullable Object> places = new LinkedHashMap<>();
        Map<String, String> headers = new HashMap<>();
        Optional<String> whole = JobTemplate.parse(model.status()).address();
        model.placesOfStatus()
                .forEach(place -> put(
                        place,
                        whole.equals(Optional.of(place))
                                ? root(address) + "_jobs/"
                                        + endpoint.route().table().name() + "/" + id
                                : id,
                        places,
                        headers));
        return new Page(List.of(), headers, places);
    }

    private static String root(HttpUrl address) {
        return Objects.requireNonNull(address.resolve("/")).toString();
    }

    private static void put(
            String place, @Nullable Object value, Map<String, @Nullable Object> places, Map<String, String> headers) {
        if (JsonPlace.isPlace(place)) {
            places.put(place, value);
        } else if (value != null) {
            headers.put(place, value.toString());
        }
    }

    /** Answers a request about a job, whose credentials have been checked where there are to be any. */
    Told answer(Asked asked, HttpUrl address, Headers sent, Credentials credentials) {
        Job job = jobs.get(asked.path().getOrDefault(JobRoute.ID, ""));
        if (job == null || !isSamePath(job, asked.path())) {
            throw new Refusal(404, "There is no such job");
        }
        if (isElsewhere(asked.step())) {
            requireNobody(sent);
        } else {
            endpoint.checkHeaders(sent);
        }
        return switch (asked.step()) {
            case STATUS -> status(job, address, credentials);
            case DOCUMENT -> document(job, address, credentials);
            case DOWNLOAD -> file(job, address, sent, credentials);
        };
    }

    /** Where the file is. */
    private Told document(Job job, HttpUrl address, Credentials credentials) {
        requireDone(job);
        requireNames(address, document.parameters(), credentials.parameters());
        Map<String, @Nullable Object> places = new LinkedHashMap<>();
        Map<String, String> headers = new HashMap<>();
        put(Objects.requireNonNull(model.address()), file(job, address), places, headers);
        return new Told(new Page(List.of(), headers, places), false);
    }

    private static void requireDone(Job job) {
        if (job.pollsLeft >= 0 || job.fate == ExportOrders.Fate.ENDLESS || job.fate == ExportOrders.Fate.FAILED) {
            throw new Refusal(409, "The job is not done");
        }
    }

    private static boolean isSamePath(Job job, Map<String, String> path) {
        return job.path.entrySet().stream()
                .allMatch(value ->
                        path.getOrDefault(value.getKey(), value.getValue()).equals(value.getValue()));
    }

    private static void requireNobody(Headers sent) {
        Set<String> names = new LinkedHashSet<>();
        sent.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        names.removeAll(Set.of("host", "accept", "user-agent", "connection", "accept-encoding"));
        if (!names.isEmpty()) {
            throw new Refusal(400, "Headers that are none of this host's business: " + names);
        }
    }

    private Told status(Job job, HttpUrl address, Credentials credentials) {
        requireNames(address, status.parameters(), credentials.parameters());
        if (job.fate == ExportOrders.Fate.FORGOTTEN) {
            throw new Refusal(404, "The job has expired");
        }
        Map<String, @Nullable Object> places = new LinkedHashMap<>();
        Map<String, String> headers = new HashMap<>();
        boolean ended = job.pollsLeft-- <= 0 && job.fate != ExportOrders.Fate.ENDLESS;
        boolean failed =
                ended && job.fate == ExportOrders.Fate.FAILED && !model.failed().isEmpty();
        boolean none = ended && !failed && job.rows.isEmpty() && !model.empty().isEmpty();
        put(
                model.state(),
                failed ? model.failed().get(0) : none ? model.empty().get(0) : state(ended),
                places,
                headers);
        if (model.message() != null && failed) {
            put(model.message(), ExportOrders.WORDS, places, headers);
        }
        if (model.rows() != null) {
            put(model.rows(), ended ? job.rows.size() : null, places, headers);
        }
        boolean ready = ended && !failed && !none && !(job.rows.isEmpty() && model.rows() != null);
        for (String place : model.placesOfDownload()) {
            Optional<String> whole = JobTemplate.parse(model.download()).address();
            Object found = whole.isPresent() ? file(job, address) : job.id;
            put(place, ready ? found : null, places, headers);
        }
        return new Told(new Page(List.of(), headers, places), false);
    }

    private String file(Job job, HttpUrl address) {
        return (isElsewhere() ? files.get() : root(address)) + "_files/"
                + endpoint.route().table().name() + "/" + job.id + "?" + SIGNATURE + "=" + job.id;
    }

    private String state(boolean done) {
        return done ? model.done().get(0) : "still at it";
    }

    private Told file(Job job, HttpUrl address, Headers sent, Credentials credentials) {
        requireDone(job);
        if (job.fate == ExportOrders.Fate.EXPIRED) {
            throw new Refusal(isElsewhere() ? 403 : 410, "The file has expired");
        }
        requireNames(address, download.parameters(), credentials.parameters(), endpoint.pageParameters());
        return new Told(endpoint.page(job.rows, address, sent, credentials), true);
    }

    @SafeVarargs
    private static void requireNames(HttpUrl address, Set<String>... known) {
        Set<String> left = new LinkedHashSet<>(address.queryParameterNames());
        for (Set<String> names : known) {
            left.removeAll(names);
        }
        if (!left.isEmpty()) {
            throw new Refusal(400, "Unknown parameters " + left);
        }
    }
}
