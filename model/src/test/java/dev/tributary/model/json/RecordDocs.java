package dev.tributary.model.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc of a record of the model says, as plain text. */
final class RecordDocs {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern COMMENT =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?record (\\w+)\\(", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) ((?:[^@{]|\\{@?)*)");
    private static final Pattern INLINE = Pattern.compile("\\{@(?:code|link|value) ([^}]*)}");

    /** {@return the words for each component by its name, and those for the record itself by an empty one} */
    static Map<String, String> of(Class<?> type) {
        Map<String, String> words = new HashMap<>();
        Matcher comment = COMMENT.matcher(source(type));
        while (comment.find()) {
            if (comment.group(2).equals(type.getSimpleName())) {
                String text = comment.group(1).replaceAll("\\n\\s*\\* ?", "\n").strip();
                String main = text.split("\\n@(?=param)|\\n\\n<p>", 2)[0];
                words.put("", plain(main));
                PARAMETER.matcher(text).results().forEach(found -> words.put(found.group(1), plain(found.group(2))));
            }
        }
        return words;
    }

    private static String source(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        try {
            return Files.readString(SOURCES.resolve(outermost.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String javadoc) {
        return INLINE.matcher(javadoc)
                .replaceAll(
                        found -> Matcher.quoteReplacement("`" + found.group(1).replace("#", "") + "`"))
                .replaceAll("</?\\w+>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private RecordDocs() {}
}
