package dev.tributary.runtime.http;

import dev.tributary.model.ErrorModel;
import dev.tributary.model.Template;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The errors that a descriptor declares, in the order in which they are tried: the first that applies counts. */
public final class ErrorRules {
    /** None are declared. */
    public static final ErrorRules NONE = new ErrorRules(List.of());

    private static final int MOST_MATCHED = 10_000;

    private final List<Rule> rules;

    private record Rule(ErrorModel model, @Nullable Pattern matching) {

        static Rule of(ErrorModel model) {
            return new Rule(model, model.matching() == null ? null : Pattern.compile(model.matching()));
        }

        boolean applies(int status, @Nullable String text) {
            return model.statuses().contains(status) && (model.at() == null || (text != null && says(text)));
        }

        /** Without a pattern, whatever stands there says so, unless it says no. */
        private boolean says(String text) {
            return matching == null
                    ? BodyTexts.says(text)
                    : matching.matcher(text.substring(0, Math.min(text.length(), MOST_MATCHED)))
                            .find();
        }
    }

    private ErrorRules(List<Rule> rules) {
        this.rules = rules;
    }

    /** The errors of a table, then those of its source. */
    public static ErrorRules of(List<ErrorModel> own, List<ErrorModel> source) {
        return new ErrorRules(
                Stream.concat(own.stream(), source.stream()).map(Rule::of).toList());
    }

    /** Whether one of them can skip a response. */
    public boolean canSkip() {
        return rules.stream().anyMatch(rule -> rule.model().action() == ErrorModel.Action.SKIP);
    }

    /** Those of them that do not take a response for one without rows. */
    ErrorRules withoutSkips() {
        return new ErrorRules(rules.stream()
                .filter(rule -> rule.model().action() != ErrorModel.Action.SKIP
                        && rule.model().action() != ErrorModel.Action.EMPTY)
                .toList());
    }

    /** The places in bodies that they look at, as JSON Pointers. */
    public List<String> placesInBody() {
        return rules.stream().flatMap(rule -> places(rule.model())).distinct().toList();
    }

    /** Those places of them that the body of a success is looked at for. */
    public List<String> placesInSuccess() {
        return rules.stream()
                .filter(rule -> rule.model().statuses().contains(200))
                .flatMap(rule -> places(rule.model()))
                .distinct()
                .toList();
    }

    private static Stream<String> places(ErrorModel model) {
        return Stream.concat(Stream.ofNullable(model.at()), Template.parse(model.message()).names().stream())
                .filter(place -> place.startsWith("/"));
    }

    /**
     * Looks at a response of status 200 that has been read.
     *
     * @param body the texts at the {@link #placesInSuccess()}
     * @throws AnnouncedErrorException if it announces an error
     */
    public void checkSuccess(HttpResponse response, Map<String, String> body) throws AnnouncedErrorException {
        Optional<AnnouncedError> error = find(200, response.headers(), body);
        if (error.isPresent()) {
            throw new AnnouncedErrorException(error.get());
        }
    }

    Optional<AnnouncedError> find(int status, Headers headers, Map<String, String> body) {
        for (Rule rule : rules) {
            String at = rule.model().at();
            String text = at == null ? null : at.startsWith("/") ? body.get(at) : headers.get(at);
            if (rule.applies(status, text)) {
                String advice = Template.parse(rule.model().message())
                        .expand(place -> SourceWords.line(Objects.requireNonNullElse(body.get(place), "")));
                return Optional.of(new AnnouncedError(
                        rule.model().action(), text == null ? "" : SourceWords.line(text), advice.strip()));
            }
        }
        return Optional.empty();
    }
}
