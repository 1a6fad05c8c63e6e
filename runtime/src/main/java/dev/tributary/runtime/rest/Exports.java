package dev.tributary.runtime.rest;

import dev.tributary.model.JobModel;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.http.ErrorRules;
import dev.tributary.runtime.http.Terms;
import dev.tributary.runtime.job.ExpiredJobException;
import dev.tributary.runtime.job.Export;
import dev.tributary.runtime.job.ExportFile;
import dev.tributary.runtime.job.ExportJobs;
import dev.tributary.runtime.limit.Limits;
import dev.tributary.runtime.pagination.PageRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files that a source makes of a table's rows upon request. */
record Exports(Connection connection, RestTable table) {
    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

    /** How many jobs are asked for until one is there long enough to be read. */
    private static final int JOBS = 3;

    /** Whatever the source says to it, it says when. */
    private static final Set<Integer> ANYTHING =
            IntStream.range(200, 600).boxed().collect(Collectors.toUnmodifiableSet());

    /**
     * Has a job made, and its file begun to be read. A job that has expired before that is asked for anew.
     *
     * @param begin reads the first page; called once for each job with a file
     */
    Export first(PageRequests requests, Consumer<ExportFile> begin) {
        Request create = requests.of(PageRequest.Parameters.NONE);
        for (int jobs = 1; ; jobs++) {
            try {
                Export made = jobs().export(create, requests::pathValue);
                made.file().ifPresent(file -> begin(file, begin));
                return made;
            } catch (ExpiredJobException e) {
                if (jobs == JOBS) {
                    throw e;
                }
                LOG.warn("{}; another job is asked for", e.getMessage());
            }
        }
    }

    private void begin(ExportFile file, Consumer<ExportFile> begin) {
        try {
            begin.accept(file);
        } catch (ConnectorException e) {
            if (!file.isExpiry(e)) {
                throw e;
            }
            throw new ExpiredJobException(
                    table.place()
                            .says(
                                    "the export's file is gone, or its address has expired: " + e.getMessage(),
                                    "read again; if it happens each time, look at what the source says above."),
                    e);
        }
    }

    private ExportJobs jobs() {
        JobModel job = Objects.requireNonNull(table.model().request().job());
        return new ExportJobs(
                table.place(),
                job,
                table.terms(),
                connection.transport(),
                connection.environment(),
                connection.redactor(),
                connection.baseUrl(),
                connection::isOwn,
                table.model().records().payload().accept());
    }

    /** Another host's refusals are none of the source's, and do not use up what the source allows. */
    Terms terms(ExportFile file) {
        return file.isOwn() ? table.terms().withoutSkips() : new Terms(ErrorRules.NONE, Limits.NONE);
    }

    /** The source's time, from its answer to a request that asks for nothing. */
    static Optional<Instant> time(Connection connection, RestTable table) {
        Request request = new Request.Builder().url(connection.baseUrl()).head().build();
        return connection
                .transport()
                .exchange(table.place(), request, table.terms().withoutSkips().answered(ANYTHING), response -> {
                    response.close();
                    return response.date();
                });
    }

    /** Requires as many rows as the source says that the file has, where it says so. */
    static void checkComplete(RestTable table, OptionalLong exported, long rows) {
        if (exported.isPresent() && exported.getAsLong() != rows) {
            throw new PagingException(table.place()
                    .says(
                            "the source says that the export's file has " + exported.getAsLong() + " rows, but it had "
                                    + rows,
                            "read again; if it happens each time, correct `rows` of @ExportJob, or remove it."));
        }
    }
}
