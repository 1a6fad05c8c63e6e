package dev.tributary.processor.validation;

import dev.tributary.model.SourceModel;
import dev.tributary.model.TableOptions;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** What holds for options of connections and of tables alike. */
final class Options {
    /** What the data source and the pipeline understand themselves, in lower case. */
    private static final Set<String> RESERVED = Set.of(
            "source",
            "tablename",
            "table_name",
            "columns",
            "mode",
            "path",
            "isdeleteflow",
            "includedeletes",
            TableOptions.READ_FROM,
            TableOptions.READ_UNTIL,
            TableOptions.MAX_RECORDS_PER_BATCH,
            SourceModel.BASE_URL_OPTION,
            SourceModel.PARALLEL_OPTION,
            SourceModel.HTTP_PROXY_OPTION,
            SourceModel.TRUST_STORE_OPTION,
            SourceModel.TOKEN_URL_OPTION,
            SourceModel.AUTH_METHOD_OPTION);

    static boolean isReserved(String name) {
        return RESERVED.contains(name.toLowerCase(Locale.ROOT));
    }

    static void check(OptionDefinition option, Report report) {
        String name = option.name().value();
        if (isReserved(name)) {
            report.add(Rule.OPTION_RESERVED, option.name().origin(), name);
        } else if (!SnakeCase.matches(name)) {
            report.add(Rule.OPTION_NAME, option.name().origin(), name);
        }
        option.pattern()
                .ifPresent(pattern -> patternProblem(pattern.value())
                        .ifPresent(problem ->
                                report.add(Rule.OPTION_PATTERN, pattern.origin(), pattern.value(), problem)));
        option.defaultValue().ifPresent(value -> {
            if (option.secret()) {
                report.add(Rule.OPTION_SECRET_DEFAULT, value.origin(), name);
            } else if (!elements(option, value.value()).allMatch(each -> allows(option, each))) {
                report.add(Rule.OPTION_DEFAULT, value.origin(), value.value());
            }
        });
    }

    private static Stream<String> elements(OptionDefinition option, String value) {
        return option.each() ? Stream.of(value.split(",", -1)).map(String::strip) : Stream.of(value);
    }

    private static boolean allows(OptionDefinition option, String value) {
        boolean fits = option.pattern()
                .filter(pattern -> patternProblem(pattern.value()).isEmpty())
                .map(pattern -> value.matches(pattern.value()))
                .orElse(true);
        return fits && (option.allowed().isEmpty() || option.allowed().contains(value));
    }

    static Optional<String> patternProblem(String pattern) {
        try {
            Pattern.compile(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription().toLowerCase(Locale.ROOT));
        }
    }

    private Options() {}
}
