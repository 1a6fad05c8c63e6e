package dev.tributary.connection;

import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.Template;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The options without which nothing can be read.
 *
 * @param model the source
 * @param ofTable the options of the table that is read
 * @param asGiven how an option would be given by hand; empty where it cannot be
 * @param scope the secret scope in which the connection's are looked for, if there is one
 */
record RequiredOptions(
        SourceModel model, List<OptionModel> ofTable, UnaryOperator<String> asGiven, Optional<String> scope) {

    /** @throws ConnectionException if one has no value; the message says how to give it */
    void check(GatheredOptions connection, GatheredOptions table) {
        Set<String> present = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        present.addAll(connection.values().keySet());
        present.addAll(table.values().keySet());
        if (present.contains(SourceModel.BASE_URL_OPTION)) {
            present.addAll(Template.parse(model.baseUrl()).options());
        }
        List<String> missing = Stream.concat(model.options().stream(), ofTable.stream())
                .filter(option -> option.required() && !present.contains(option.name()))
                .map(option -> "  " + option.name()
                        + (option.description().isEmpty() ? "" : ": " + option.description())
                        + " (" + how(option) + ")")
                .toList();
        if (!missing.isEmpty()) {
            throw ConnectionException.usage(
                    "`" + model.name() + "` needs more options:\n" + String.join("\n", missing));
        }
    }

    private String how(OptionModel option) {
        String byHand = asGiven.apply(option.name());
        String inScope = ofTable.contains(option)
                ? ""
                : scope.map(name -> ", or that key of the secret scope " + name).orElse("");
        return (byHand.isEmpty() ? "" : byHand + ", or ")
                + ConnectionResolver.variable(model.name(), option.name())
                + inScope;
    }
}
