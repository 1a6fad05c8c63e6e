package dev.tributary.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.connection.FileOption.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a file and whatever a source calls a token, the file says the same but for the token. */
class TokenInFilePropertyTest {

    /** A file around a token, as it may be written by hand. */
    record Written(String before, String after, char quote) {
        String around(String token) {
            String quoted = quote == '\'' ? "'" + token + "'" : quote == '"' ? "\"" + token + "\"" : token;
            return before + quoted + after;
        }
    }

    @Property(tries = 300)
    void only_the_token_changes(@ForAll("files") Written written, @ForAll("tokens") String next) throws IOException {
        Path directory = Files.createTempDirectory("tokens");
        Path file = directory.resolve("connections.yaml");
        try {
            Files.writeString(file, written.around("first.token_0"));
            TokenInFile token = new TokenInFile(file, new Place("runs", "token"));

            token.replace("first.token_0", next);

            assertThat(token.read()).contains(next);
            assertThat(Files.readString(file)).startsWith(written.before()).endsWith(written.after());
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(directory);
        }
    }

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(60),
                Arbitraries.strings()
                        .withChars("${}'\"\\:#- \n\r\t~!&*|>%@`,[]?=")
                        .ofMinLength(1)
                        .ofMaxLength(12),
                Arbitraries.strings()
                        .withCharRange(' ', '\ud7ff')
                        .ofMinLength(1)
                        .ofMaxLength(20),
                Arbitraries.of("null", "~", "true", "1e3", "0x1F", "---", "...", "<<", "=", "\ud83d\ude00"));
    }

    @Provide
    Arbitrary<Written> files() {
        Arbitrary<String> comment = Arbitraries.strings()
                .withChars("# '\"\\:{}\u00e4")
                .alpha()
                .ofMaxLength(20)
                .map(text -> "# " + text);
        Arbitrary<String> breaks = Arbitraries.of("\n", "\r\n");
        Arbitrary<Boolean> isFlow = Arbitraries.of(true, false);
        Arbitrary<Character> quote = Arbitraries.of(' ', '\'', '"');
        Arbitrary<Boolean> hasOthers = Arbitraries.of(true, false);
        return Combinators.combine(comment, breaks, isFlow, quote, hasOthers).as((words, end, flow, quoted, others) -> {
            String other = others ? "z: {source: github, options: {a: 'it''s', \"b\": \"\\u00e4\"}}" + end : "";
            String before = words + end + other + "runs: " + words + end + "  source: strava" + end
                    + (flow ? "  options: {id: 7, token: " : "  options:" + end + "    id: 7" + end + "    token: ");
            String after = (flow ? ", host: h}" : "   " + words + end + "    host: h") + end + words + end;
            return new Written(before, after, quoted);
        });
    }
}
