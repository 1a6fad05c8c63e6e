package dev.tributary.cli.describe;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextTable;
import dev.tributary.cli.terminal.TextTable.Column;
import dev.tributary.connection.ConnectionResolver;
import dev.tributary.model.OptionModel;
import dev.tributary.model.OptionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Options as a table. */
final class Options {

    static void print(Terminal terminal, String source, String heading, List<OptionModel> options) {
        if (options.isEmpty()) {
            return;
        }
        terminal.print("");
        terminal.print(terminal.bold(heading));
        TextTable table = new TextTable(List.of(
                Column.text("name"), Column.text(""), Column.text("environment variable"), Column.text("meaning")));
        for (OptionModel option : options) {
            table.row(
                    option.name(),
                    rules(option),
                    ConnectionResolver.variable(source, option.name()),
                    option.description());
        }
        table.print(terminal, "  ");
    }

    private static String rules(OptionModel option) {
        List<String> rules = new ArrayList<>();
        if (option.required()) {
            rules.add("required");
        }
        if (option.secret()) {
            rules.add("secret");
        }
        if (option.type() != OptionType.TEXT || option.list()) {
            rules.add(option.type().name().toLowerCase(Locale.ROOT) + (option.list() ? "s, separated by commas" : ""));
        }
        if (option.defaultValue() != null) {
            rules.add("default " + option.defaultValue());
        }
        if (!option.allowed().isEmpty()) {
            rules.add("one of " + String.join(", ", option.allowed()));
        }
        if (option.pattern() != null) {
            rules.add("like " + option.pattern());
        }
        return String.join(", ", rules);
    }

    private Options() {}
}
