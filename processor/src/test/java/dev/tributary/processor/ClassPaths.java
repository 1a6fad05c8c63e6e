package dev.tributary.processor;

import java.io.File;
import java.util.Arrays;
import java.util.List;

/** The class path of the tests, in parts. */
final class ClassPaths {

    static List<File> all() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .toList();
    }

    /** What a project has that declares the annotations only. */
    static List<File> withoutRuntime() {
        return all().stream()
                .filter(
                        file -> file.getPath()
                                .replace(File.separatorChar, '/')
                                .matches(
                                        ".*(/annotations/target/.*|/tributary-annotations.*|/retrofit.*|/jackson-annotations.*)"))
                .toList();
    }

    private ClassPaths() {}
}
