package dev.tributary.cli.init;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextFile;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.importer.SampleImport;
import dev.tributary.importer.json.DocumentException;
import dev.tributary.importer.samples.Address;
import dev.tributary.importer.samples.Answer;
import dev.tributary.importer.samples.Sample;
import dev.tributary.importer.samples.SampledApi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers answers from files and from the source. */
public final class Samples {
    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9_]+)=(https?://.*)");
    private static final Pattern BASE = Pattern.compile("https?://[^/?#@\\s]+(/[^?#\\s]*)?");

    private final SampleOptions options;
    private final Terminal terminal;
    private final Map<String, Sample> samples = new LinkedHashMap<>();

    private Samples(SampleOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    /**
     * The tables that the answers tell of.
     *
     * @param title what people call the source
     * @throws UserError if answers cannot be had, or tell of no table
     */
    public static SampleImport read(SampleOptions options, String title, Terminal terminal) {
        if (!options.hasAnswers()) {
            throw UserError.usage("Nothing says what the tables look like. Name answers with --sample or --url.");
        }
        Samples samples = new Samples(options, terminal);
        try {
            return samples.read(title);
        } catch (DocumentException e) {
            throw UserError.failure(e.getMessage());
        }
    }

    private SampleImport read(String title) {
        Asker asker = new Asker(options, terminal);
        Optional<String> base = base();
        files();
        if (!options.urls().isEmpty()) {
            AnswerClient client = new AnswerClient(asker.read(), terminal);
            String below = base.orElseThrow();
            for (String each : options.urls()) {
                ask(each, below, client);
            }
        }
        return SampleImport.of(new SampledApi(title, base, asker.methods(), List.copyOf(samples.values())));
    }

    private Optional<String> base() {
        String given = options.baseUrl();
        if (given != null) {
            if (!BASE.matcher(given).matches()) {
                throw UserError.usage("`" + given + "` is no base URL. Write for instance https://api.example.com/v1.");
            }
            return Optional.of(given.replaceAll("/+$", ""));
        }
        List<Address> addresses =
                options.urls().stream().map(each -> Address.of(url(each))).toList();
        return addresses.isEmpty() ? Optional.empty() : Optional.of(Address.base(addresses));
    }

    private void files() {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        for (String each : options.samples()) {
            int equals = each.indexOf('=');
            if (equals < 1) {
                throw UserError.usage(
                        "`" + each + "` does not say what the table is called. Write --sample orders=" + each + ".");
            }
            String table = checked(each.substring(0, equals));
            Path file = Path.of(each.substring(equals + 1));
            String text = new TextFile("sample", terminal.directory().resolve(file)).read();
            try {
                answers.computeIfAbsent(table, name -> new ArrayList<>()).add(Answer.of(text));
            } catch (DocumentException e) {
                throw UserError.failure("Cannot use the sample " + file + ": " + e.getMessage());
            }
        }
        answers.forEach((table, given) -> samples.put(table, Sample.kept(table, given)));
    }

    private void ask(String option, String base, AnswerClient client) {
        Address address = Address.of(url(option));
        address.query().keySet().stream().filter(SecretNames::has).findFirst().ifPresent(each -> {
            throw UserError.usage("The URL has `" + each
                    + "`, which looks like a secret: others can see what stands "
                    + "on a command line. Leave it out, and write --api-key-query " + each + "=env:VARIABLE.");
        });
        String path = address.below(base);
        String table = table(option, path);
        Optional<Sample> kept = Optional.ofNullable(samples.get(table));
        kept.filter(Sample::asked).ifPresent(before -> check(before, path, address));
        List<Answer> answers = new ArrayList<>();
        kept.ifPresent(before -> answers.addAll(before.answers()));
        answers.addAll(client.ask(url(option)));
        Map<String, String> query = new LinkedHashMap<>(address.query());
        kept.ifPresent(before -> query.putAll(before.query()));
        samples.put(table, new Sample(table, path, query, true, answers));
    }

    private static void check(Sample before, String path, Address address) {
        if (!before.path().equals(path)) {
            throw UserError.usage("Two URLs would make the table `" + before.table() + "`. Name them: --url NAME=URL.");
        }
        before.differing(address.query()).ifPresent(parameter -> {
            throw UserError.usage("The URLs of the table `" + before.table() + "` differ in `" + parameter
                    + "`, and a table sends the same each time. Give one of them, without `" + parameter
                    + "` if that means all rows, or a table to each: --url NAME=URL.");
        });
    }

    private static String url(String option) {
        Matcher named = NAMED.matcher(option);
        return named.matches() ? named.group(2) : option;
    }

    /** The name that was given, or how the path ends. */
    private static String table(String option, String path) {
        Matcher named = NAMED.matcher(option);
        if (named.matches()) {
            return checked(named.group(1));
        }
        String last = path.replaceFirst("/$", "").replaceFirst(".*/", "").replaceFirst("\\.\\w{1,5}$", "");
        String name = last.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        if (!TABLE.matcher(name).matches()) {
            throw UserError.usage("The path `" + path + "` names no table. Write --url NAME=URL.");
        }
        return name;
    }

    private static String checked(String table) {
        if (!TABLE.matcher(table).matches()) {
            throw UserError.usage(
                    "`" + table + "` is no name for a table. Write lower-case letters, digits and underscores, "
                            + "a letter first.");
        }
        return table;
    }
}
