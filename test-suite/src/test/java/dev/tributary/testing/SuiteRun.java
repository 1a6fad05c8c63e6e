package dev.tributary.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * How the checks of a suite came out, by their display names.
 *
 * @param passed those that passed
 * @param failures the messages of those that failed
 * @param skipped the reasons of those that did not apply
 */
record SuiteRun(List<String> passed, Map<String, String> failures, Map<String, String> skipped) {
    private static final Pattern CHECK = Pattern.compile("> ([SPTW][0-9]+) ");

    /** Runs a test class within this test, its checks side by side. */
    static SuiteRun of(Class<?> suite) {
        SuiteRun run = new SuiteRun(
                Collections.synchronizedList(new ArrayList<>()),
                Collections.synchronizedMap(new LinkedHashMap<>()),
                Collections.synchronizedMap(new LinkedHashMap<>()));
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                String message = result.getThrowable()
                        .map(thrown -> String.valueOf(thrown.getMessage()))
                        .orElse("");
                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                    run.failures().put(test.getDisplayName(), message);
                } else if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
                    run.skipped().put(test.getDisplayName(), message);
                } else if (test.isTest()) {
                    run.passed().add(test.getDisplayName());
                }
            }
        };
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(suite))
                                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                                .build(),
                        listener);
        return run;
    }

    /** The numbers of the checks that failed. */
    Set<String> failedChecks() {
        Set<String> checks = new TreeSet<>();
        for (String name : failures.keySet()) {
            Matcher matcher = CHECK.matcher(name);
            checks.add(matcher.find() ? matcher.group(1) : name);
        }
        return checks;
    }
}
