package dev.tributary.distribution.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Java on a page is a part of a file that the build compiles, but for how its lines are broken; or several parts of one file, in
 * their order, with a line {@code // ...} between them.
 */
final class JavaBlocks {
    private static final Set<String> PASSED_OVER = Set.of("target", "resources", ".git");
    private static final List<String> COMPILED = List.of("src/main/java", "src/test/java");

    private final Map<String, String> files;

    private JavaBlocks(Map<String, String> files) {
        this.files = files;
    }

    static JavaBlocks ofTheBuild() {
        Map<String, String> files = new LinkedHashMap<>();
        try {
            Files.walkFileTree(Page.TOP, new CompiledFiles(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new JavaBlocks(files);
    }

    /** Whether the build compiles a class of that simple name. */
    boolean compiles(String type) {
        return files.keySet().stream().anyMatch(path -> path.endsWith("/" + type + ".java"));
    }

    void check(String java) {
        List<String> parts = Arrays.stream(java.split("(?m)^\\s*// \\.\\.\\.\\s*$", -1))
                .map(Texts::flat)
                .filter(part -> !part.isEmpty())
                .toList();
        assertThat(files.values().stream().anyMatch(file -> holds(file, parts)))
                .as("There is no file that the build compiles and that has this: %s", java)
                .isTrue();
    }

    static boolean holds(String file, List<String> parts) {
        int from = 0;
        for (String part : parts) {
            int at = file.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }

    /** Puts the text of each such file under its path. */
    private static final class CompiledFiles extends SimpleFileVisitor<Path> {
        private final Map<String, String> files;

        CompiledFiles(Map<String, String> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return PASSED_OVER.contains(directory.getFileName().toString()) || directory.endsWith("src/it")
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = Page.TOP.relativize(file).toString().replace('\\', '/');
            if (path.endsWith(".java") && COMPILED.stream().anyMatch(path::contains)) {
                files.put(path, Texts.flat(Texts.of(file)));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
