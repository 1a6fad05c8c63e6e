package dev.tributary.cli.init;

import dev.tributary.cli.terminal.UserError;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a project is called.
 *
 * @param source the source's name
 * @param javaPackage the descriptor's package
 */
public record ProjectName(String source, String javaPackage) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z0-9_.]+");

    /**
     * The names, if they can be such.
     *
     * @param javaPackage the package that was asked for; null for one after the source
     * @throws UserError if one of them cannot be
     */
    public static ProjectName of(String source, @Nullable String javaPackage) {
        if (!NAME.matcher(source).matches()) {
            throw UserError.usage("`" + source + "` is no name for a source. Write lower-case letters, digits and "
                    + "underscores, a letter first.");
        }
        if (javaPackage == null) {
            return new ProjectName(source, "com.example." + source + (SourceVersion.isKeyword(source) ? "_" : ""));
        }
        if (!PACKAGE.matcher(javaPackage).matches() || !SourceVersion.isName(javaPackage)) {
            throw UserError.usage(
                    "`" + javaPackage + "` is no name for a package: each part of it is a Java name, and no "
                            + "word of the language. Write for instance com.example.shop.");
        }
        return new ProjectName(source, javaPackage);
    }

    /** What people would call the source, as far as its name tells. */
    public String title() {
        String words = source.replace('_', ' ').strip();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
