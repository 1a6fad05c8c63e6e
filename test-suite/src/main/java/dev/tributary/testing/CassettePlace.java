package dev.tributary.testing;

import dev.tributary.testing.cassette.Cassette;
import dev.tributary.testing.cassette.CassetteFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the cassette of a test class is.
 *
 * @param tests the test class
 */
record CassettePlace(Class<?> tests) {
    private static final String DIRECTORY = "cassettes";

    /** The file, {@code src/test/resources/cassettes/<class>.json} unless the setting {@code cassettes} names another directory. */
    Path file() {
        return Path.of(TestSettings.find(DIRECTORY).orElse("src/test/resources/" + DIRECTORY))
                .resolve(name());
    }

    private String name() {
        return tests.getName() + ".json";
    }

    /** The cassette, from the file or else the class path; empty if there is none. */
    Optional<Cassette> read() {
        try {
            if (Files.exists(file())) {
                return Optional.of(CassetteFile.read(file().toString(), Files.readString(file())));
            }
            String resource = DIRECTORY + "/" + name();
            try (InputStream in = tests.getClassLoader().getResourceAsStream(resource)) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(
                                CassetteFile.read(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The cassette " + file() + " cannot be read", e);
        }
    }

    /** What to do where something is not recorded. */
    String howToRecord() {
        return "record it again, with the whole of the test class: -D" + TestSettings.property("mode") + "=record -D"
                + TestSettings.property("connection") + "=NAME -Dtest=" + tests.getSimpleName();
    }
}
