package dev.tributary.it;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The classes of this process, loaded once for the many that follow: loading and verifying Spark's is most of what a short
 * process does. The archive is HotSpot's (application class-data sharing), which takes classes from jars only.
 *
 * @param classPath this process's class path, with jars in place of directories
 * @param file the archive
 */
record ClassArchive(String classPath, Path file) {

    /** An archive yet to be recorded. */
    static ClassArchive in(Path directory) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            jars.add(Files.isDirectory(path) ? jar(path, directory.resolve(jars.size() + ".jar")) : entry);
        }
        return new ClassArchive(String.join(File.pathSeparator, jars), directory.resolve("classes.jsa"));
    }

    private static String jar(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, entries);
            }
        }
        return jar.toString();
    }

    /** The JVM's options to record the classes that are loaded until it ends. */
    List<String> recording() {
        return options("-XX:ArchiveClassesAtExit=" + file);
    }

    /** The JVM's options to take classes from the archive; it starts without where the archive does not fit. */
    List<String> using() {
        return options("-XX:SharedArchiveFile=" + file);
    }

    /** Standard output is for the answers, not for what the JVM has to say about the archive. */
    private List<String> options(String archive) {
        return List.of(archive, "-Xlog:disable", "-Xlog:all=error:stderr", "-cp", classPath);
    }
}
