package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code @ExportJob}.
 *
 * @param status the path of the status
 * @param statusBody the body with which it is asked for
 * @param state the place of the state
 * @param done the states with a file
 * @param empty the states without rows
 * @param failed the states without a file
 * @param message the place of the source's words for a failure
 * @param rows the place of the number of rows
 * @param download the path or address of the file
 * @param address the place of the file's address in the answer at that path
 * @param hosts the other hosts that files may be at
 * @param interval the first wait
 * @param longest the longest wait
 * @param timeout all waits together
 * @param origin the annotation
 */
public record JobDefinition(
        Located<String> status,
        Optional<Located<String>> statusBody,
        Located<String> state,
        List<Located<String>> done,
        List<Located<String>> empty,
        List<Located<String>> failed,
        Optional<Located<String>> message,
        Optional<Located<String>> rows,
        Located<String> download,
        Optional<Located<String>> address,
        List<Located<String>> hosts,
        Located<String> interval,
        Located<String> longest,
        Located<String> timeout,
        Origin origin) {

    public JobDefinition {
        done = List.copyOf(done);
        empty = List.copyOf(empty);
        failed = List.copyOf(failed);
        hosts = List.copyOf(hosts);
    }

    /** The states that end a job. */
    public List<Located<String>> ends() {
        return Stream.of(done, empty, failed).flatMap(List::stream).toList();
    }
}
