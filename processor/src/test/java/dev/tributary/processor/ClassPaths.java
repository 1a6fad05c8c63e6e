package dev.tributary.processor;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The class path of the tests, in parts. */
final class ClassPaths {

    static List<File> all() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .toList();
    }

    /** What a project has that declares the annotations only. */
    static List<File> withoutRuntime() {
        return matching("/annotations/target/|/tributary-annotations|/retrofit|/jackson-annotations");
    }

    /** What a descriptor and the signatures of generated code name; a small class path is a fast one. */
    static List<File> forSignatures() {
        return matching("/(annotations|runtime|model)/target/|/tributary-|/retrofit|/okhttp|/jackson-|/spark-sql"
                + "|/spark-catalyst|/scala-library");
    }

    private static List<File> matching(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return all().stream()
                .filter(file -> wanted.matcher(file.getPath().replace(File.separatorChar, '/'))
                        .find())
                .toList();
    }

    private ClassPaths() {}
}
