package dev.tributary.distribution.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.Main;
import dev.tributary.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands on a page. Ours are understood by the command line, scripts of the repository are there, and Maven is asked for modules,
 * profiles and tests that there are. Of other programs only the names are known.
 */
final class ShellBlocks {
    private static final Set<String> OTHERS = Set.of(
            "cd",
            "curl",
            "databricks",
            "do",
            "done",
            "export",
            "for",
            "git",
            "mkdir",
            "npm",
            "npx",
            "spark-sql",
            "tar");
    private static final String MISSING_OPTION = "Missing required option";
    private static final int MOST_PARAMETERS = 3;
    private static final Pattern TESTS = Pattern.compile("-D(?:it\\.)?test=(.+)");

    /** What the processor appends to the name of a descriptor for the name of its test. */
    private static final String GENERATED = "ConformanceTest$";

    /** By this name the pages ask for no test of a kind. */
    private static final String NO_TEST = "NoneSuch";

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    private final Terminal terminal = new Terminal(
            new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), Map.of(), Page.TOP, false);

    private final JavaBlocks java;

    /** Commands that may ask for the tests that are in these files. */
    ShellBlocks(JavaBlocks java) {
        this.java = java;
    }

    void check(String script) {
        String joined = script.replaceAll("\\\\\\R\\s*", "");
        joined.lines()
                .map(line -> line.replaceFirst("(^|\\s)#.*", ""))
                .flatMap(line -> Arrays.stream(line.split("&&|;|\\|", -1)))
                .map(String::strip)
                .filter(command -> !command.isEmpty())
                .forEach(this::checkCommand);
    }

    /** A command within a sentence, which need not say everything that it takes. */
    void checkPart(String command) {
        List<String> words = new ArrayList<>(words(command));
        if (words.remove(0).equals("mvn")) {
            maven(command, words);
            return;
        }
        List<String> mistakes = new ArrayList<>();
        for (int more = 0; more <= MOST_PARAMETERS; more++) {
            Optional<String> mistake = Main.misunderstood(terminal, words.toArray(String[]::new));
            if (mistake.isEmpty() || mistake.get().startsWith(MISSING_OPTION)) {
                return;
            }
            mistakes.add(mistake.get());
            words.add("x");
        }
        throw new AssertionError(command + ": " + mistakes);
    }

    private void checkCommand(String command) {
        List<String> words = new ArrayList<>(words(command));
        while (!words.isEmpty() && words.get(0).matches("[A-Z_]+=.*")) {
            words.remove(0);
        }
        if (words.isEmpty()) {
            return;
        }
        String program = words.remove(0);
        if (program.equals("tributary") || program.endsWith("/tributary")) {
            understood(command, words);
        } else if (program.equals("spark-submit")) {
            int jar = lastJar(words);
            understood(command, words.subList(jar + 1, words.size()));
        } else if (program.equals("mvn")) {
            maven(command, words);
        } else if (program.contains("/")) {
            assertThat(Page.TOP.resolve(program)).as(command).isExecutable();
        } else {
            assertThat(OTHERS).as("programs that %s may use", command).contains(program);
        }
    }

    private static List<String> words(String command) {
        return WORD.matcher(command).results().map(ShellBlocks::word).toList();
    }

    private static String word(MatchResult found) {
        String quoted = found.group(1) != null ? found.group(1) : found.group(2);
        return quoted != null ? quoted : found.group(3);
    }

    private static int lastJar(List<String> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (words.get(i).endsWith(".jar")) {
                return i;
            }
        }
        throw new AssertionError("spark-submit without a jar");
    }

    private void understood(String command, List<String> words) {
        assertThat(Main.misunderstood(terminal, words.toArray(String[]::new)))
                .as(command)
                .isEmpty();
    }

    private void maven(String command, List<String> words) {
        String poms = Texts.of(Page.TOP.resolve("pom.xml")) + Texts.of(Page.TOP.resolve("examples/pom.xml"));
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("-pl")) {
                assertThat(words.get(i + 1).split(",", -1))
                        .as(command)
                        .allMatch(
                                module -> Files.exists(Page.TOP.resolve(module).resolve("pom.xml")));
            } else if (words.get(i).startsWith("-P")) {
                assertThat(words.get(i).substring(2).split(",", -1))
                        .as(command)
                        .allMatch(profile -> poms.contains("<id>" + profile + "</id>"));
            }
            Matcher tests = TESTS.matcher(words.get(i));
            if (tests.matches()) {
                assertThat(tests.group(1).split(",", -1))
                        .as(command)
                        .allMatch(test -> test.equals(NO_TEST)
                                || java.compiles(test)
                                || java.compiles(test.replaceFirst(GENERATED, "")));
            }
        }
    }
}
