package dev.tributary.importer;

import dev.tributary.importer.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The conformance suite against what a project was compiled to, within this test. */
record Conformance(int passed, List<String> failures) {

    static Conformance of(Project project, Path classes) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            return run(loader.loadClass(project.javaPackage() + "." + project.type() + "ConformanceTest"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("The processor made no conformance test.", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Conformance run(Class<?> suite) {
        List<String> failures = new ArrayList<>();
        int[] passed = {0};
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                    failures.add(test.getDisplayName() + ": "
                            + result.getThrowable().map(String::valueOf).orElse(""));
                } else if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL && test.isTest()) {
                    passed[0]++;
                }
            }
        };
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(suite))
                                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                                .build(),
                        listener);
        return new Conformance(passed[0], failures);
    }
}
