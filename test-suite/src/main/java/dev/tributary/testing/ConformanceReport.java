package dev.tributary.testing;

import dev.tributary.model.SourceModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Collects how the checks of a test class come out, and writes a page of them. Safe for use by several threads. */
final class ConformanceReport {
    /** Where reports are, for those that do not want them in {@code target/tributary}. */
    private static final String DIRECTORY = "tributary.test.reports";

    private static final Map<Class<?>, ConformanceReport> REPORTS = new ConcurrentHashMap<>();

    private final SourceModel model;
    private final Mode mode;
    private final List<CheckResult> results = new ArrayList<>();
    private String described = "a simulation of the source";

    private ConformanceReport(SourceModel model, Mode mode) {
        this.model = model;
        this.mode = mode;
    }

    /** The report of a test class. */
    static ConformanceReport of(Class<?> tests, SourceModel model, Mode mode) {
        return REPORTS.computeIfAbsent(tests, unknown -> new ConformanceReport(model, mode));
    }

    /** Says what checks run against that run against no simulation. */
    synchronized void describe(String source) {
        described = source;
    }

    /** Takes a result in place of an earlier one of the same check, which is repeated. */
    synchronized void add(CheckResult result) {
        results.removeIf(earlier ->
                earlier.table().equals(result.table()) && earlier.title().equals(result.title()));
        results.add(result);
    }

    /** Writes the report of a test class whose checks have come to an end, and forgets them; none if there were none. */
    static void write(Class<?> tests) {
        ConformanceReport report = REPORTS.remove(tests);
        if (report != null) {
            report.write(Path.of(System.getProperty(DIRECTORY, "target/tributary")));
        }
    }

    private synchronized void write(Path directory) {
        String name = mode == Mode.SIMULATE ? "conformance.html" : "conformance-" + mode.label() + ".html";
        Path page = directory.resolve(model.name()).resolve(name);
        try {
            Files.createDirectories(page.getParent());
            Files.writeString(page, ReportPage.of(model, described, results));
        } catch (IOException e) {
            throw new UncheckedIOException("The report " + page + " cannot be written", e);
        }
    }
}
