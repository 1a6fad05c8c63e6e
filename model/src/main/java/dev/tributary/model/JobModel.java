package dev.tributary.model;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A job that a request asks for: the source makes a file of rows, is asked how far it is, and then has the file. Places
 * are {@code /a/b} in a body, otherwise headers.
 *
 * @param status a {@link JobTemplate} of the path at which the job's status is asked for
 * @param statusBody the JSON body of that request, null for a GET
 * @param state the place of the status that has the job's state
 * @param done the states of jobs whose file can be downloaded
 * @param empty the states of jobs that ended without a row, so that there is no file
 * @param failed the states of jobs that will never have a file
 * @param message the place of the status with the source's own words for a failure, null where it has none
 * @param rows the place of the status that says how many rows the file has, null where it does not
 * @param download a {@link JobTemplate} of the file's path or address
 * @param address the place of the answer at {@code download} that has the file's address, null if that is the file
 * @param hosts the hosts that the file may be at besides the source; {@code *.a.b} stands for all below {@code a.b}
 * @param interval how long the first wait is
 * @param longest how long waits become
 * @param timeout how long a job is waited for
 */
public record JobModel(
        String status,
        @Nullable String statusBody,
        String state,
        List<String> done,
        List<String> empty,
        List<String> failed,
        @Nullable String message,
        @Nullable String rows,
        String download,
        @Nullable String address,
        List<String> hosts,
        Duration interval,
        Duration longest,
        Duration timeout) {

    public JobModel {
        done = List.copyOf(done);
        empty = List.copyOf(empty);
        failed = List.copyOf(failed);
        hosts = List.copyOf(hosts);
    }

    /** The places of the job's first answer that ask for its status. */
    public List<String> placesOfStatus() {
        return Stream.concat(
                        JobTemplate.parse(status).places().stream(),
                        statusBody == null ? Stream.empty() : JobTemplate.placesIn(statusBody).stream())
                .distinct()
                .toList();
    }

    /** The places of an answer that lead to the file. */
    public List<String> placesOfDownload() {
        return JobTemplate.parse(download).places();
    }

    /** Whether a host is one of the declared ones. */
    public boolean allows(String host) {
        return hosts.stream()
                .anyMatch(pattern ->
                        pattern.startsWith("*.") ? host.endsWith(pattern.substring(1)) : host.equals(pattern));
    }
}
