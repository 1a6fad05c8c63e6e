package dev.tributary.processor.validation;

import dev.tributary.model.JobTemplate;
import dev.tributary.model.value.JsonValue;
import dev.tributary.processor.definition.JobDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.PlaceDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A job is found again, its end is known, and its file is somewhere. */
final class JobRule implements TableRule {
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)([a-z][a-z0-9+.-]*:|/).*");
    private static final Pattern HOST =
            Pattern.compile("(\\*\\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

    @Override
    public void check(SourceDefinition source, TableDefinition table, Report report) {
        table.job().ifPresent(job -> {
            checkStatus(table, job, report);
            checkTemplate(table, job.download(), "download", report);
            if (JobTemplate.parse(job.download().value()).places().isEmpty()) {
                report.add(
                        Rule.JOB_ADDRESS,
                        job.download().origin(),
                        "download",
                        "has no `{/a/b}`, so that every job would have the same file");
            }
            Stream.of(Optional.of(job.state()), job.message(), job.rows(), job.address())
                    .flatMap(Optional::stream)
                    .forEach(place -> ResponsePlaces.check(place, report));
            checkStates(job, report);
            checkHosts(job, report);
            checkTimes(job, report);
            JobReads.check(source, table, job, report);
        });
    }

    private static void checkStatus(TableDefinition table, JobDefinition job, Report report) {
        checkTemplate(table, job.status(), "status", report);
        Optional<Located<String>> body = job.statusBody();
        List<String> places =
                body.map(text -> JobTemplate.placesIn(text.value())).orElseGet(List::of);
        body.ifPresent(text -> {
            checkJson(text, report);
            places.forEach(place -> Pointers.check(new Located<>(place, text.origin()), report));
        });
        if (places.isEmpty() && JobTemplate.parse(job.status().value()).places().isEmpty()) {
            report.add(
                    Rule.JOB_ADDRESS,
                    job.status().origin(),
                    "status",
                    "has no `{/a/b}`, so that it is the same for every job");
        }
    }

    private static void checkJson(Located<String> body, Report report) {
        try {
            JsonValue.parse(body.value());
        } catch (IllegalArgumentException e) {
            report.add(Rule.BODY_JSON, body.origin(), String.valueOf(e.getMessage()));
        }
    }

    private static void checkTemplate(TableDefinition table, Located<String> written, String member, Report report) {
        JobTemplate template = JobTemplate.parse(written.value());
        if (template.address().isEmpty()
                && (written.value().isEmpty()
                        || ABSOLUTE.matcher(written.value()).matches())) {
            report.add(
                    Rule.JOB_ADDRESS,
                    written.origin(),
                    member,
                    "is `" + written.value() + "`, which is no path below the base URL");
        }
        template.places().forEach(place -> Pointers.check(new Located<>(place, written.origin()), report));
        Set<String> names =
                table.parameters().stream().flatMap(JobRule::pathNames).collect(Collectors.toSet());
        template.names().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> report.add(
                        Rule.JOB_PLACEHOLDER, written.origin(), name, table.method(), Suggestion.of(name, names)));
    }

    private static Stream<String> pathNames(ParameterDefinition parameter) {
        return parameter.places().stream()
                .flatMap(place -> place instanceof PlaceDefinition.Path path
                        ? Stream.of(path.name().value())
                        : Stream.empty());
    }

    private static void checkStates(JobDefinition job, Report report) {
        if (job.done().isEmpty()) {
            report.add(Rule.JOB_STATE, job.origin(), "`done` names no state, so that no job would end");
        }
        Set<String> seen = new HashSet<>();
        for (Located<String> state : job.ends()) {
            if (state.value().isEmpty()) {
                report.add(Rule.JOB_STATE, state.origin(), "A state is a text, or the text of a number or boolean");
            } else if (!seen.add(state.value())) {
                report.add(Rule.JOB_STATE, state.origin(), "`" + state.value() + "` is named twice");
            }
        }
    }

    private static void checkHosts(JobDefinition job, Report report) {
        boolean given = job.address().isPresent()
                || JobTemplate.parse(job.download().value()).address().isPresent();
        for (Located<String> host : job.hosts()) {
            if (!HOST.matcher(host.value()).matches()) {
                report.add(
                        Rule.JOB_HOST,
                        host.origin(),
                        host.value(),
                        "is no host. Write a name such as `storage.googleapis.com`, or `*.s3.amazonaws.com` for all below,"
                                + " without scheme, port and path");
            } else if (!given) {
                report.add(
                        Rule.JOB_HOST,
                        host.origin(),
                        host.value(),
                        "has no file, as `download` is a path of the source. Write only the place of the address,"
                                + " `{/a/b}`, or `address`; or remove `hosts`");
            }
        }
    }

    private static void checkTimes(JobDefinition job, Report report) {
        List<Located<String>> times = List.of(job.interval(), job.longest(), job.timeout());
        times.forEach(time -> IncrementalRule.checkDuration(time, true, report));
        for (int i = 1; i < times.size(); i++) {
            Located<String> shorter = times.get(i - 1);
            Located<String> longer = times.get(i);
            if (isLonger(shorter.value(), longer.value())) {
                report.add(Rule.JOB_WAIT, longer.origin(), longer.value(), shorter.value());
            }
        }
    }

    private static boolean isLonger(String one, String other) {
        try {
            return Duration.parse(one).compareTo(Duration.parse(other)) > 0;
        } catch (DateTimeException e) {
            return false; // which is told by itself
        }
    }
}
