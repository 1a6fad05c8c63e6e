package dev.tributary.importer.source;

import dev.tributary.importer.api.Parameter;
import dev.tributary.importer.api.Parameter.Place;
import dev.tributary.importer.api.Shape;
import dev.tributary.importer.naming.JavaNames;
import dev.tributary.importer.naming.NameScope;
import dev.tributary.importer.table.Changes;
import dev.tributary.importer.table.Link;
import dev.tributary.importer.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table as a method. */
final class MethodText {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern RETROFIT_NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]*");

    private final Options options;
    private final NameScope methods;
    private final String sharedPages;
    private final SharedGuesses guesses;

    /**
     * Methods of one descriptor.
     *
     * @param sharedPages the pagination that stands on the descriptor
     * @param guesses those that stand there
     */
    MethodText(Options options, NameScope methods, String sharedPages, SharedGuesses guesses) {
        this.guesses = guesses;
        this.options = options;
        this.methods = methods;
        this.sharedPages = sharedPages;
    }

    /** Its lines, indented. */
    List<String> of(Table table, RowTypes.Row row) {
        List<String> lines = new ArrayList<>();
        String summary = JavaText.javadoc(JavaText.sentence(table.endpoint().summary()));
        if (!summary.isEmpty()) {
            javadoc(summary, lines);
        }
        table.guesses().stream().filter(each -> !guesses.has(each)).forEach(each -> comment("Guessed: " + each, lines));
        table.remarks().forEach(each -> comment(each, lines));
        String method = methods.free(JavaNames.lower(table.name()));
        lines.add("    @Table(" + name(table, method) + "primaryKey = " + JavaText.array(key(table, row)) + ")");
        table.changes()
                .ifPresent(changes -> lines.add("    @Incremental(cursor = "
                        + JavaText.quoted(RowTypes.column(table.row(), changes.cursor())) + ")"));
        lines.add("    @GET(" + JavaText.quoted(path(table)) + ")");
        if (!table.rows().pointer().isEmpty()) {
            lines.add("    @Records(" + JavaText.quoted(table.rows().pointer()) + ")");
        }
        String pages = PagesText.of(table.pages());
        if (!pages.equals(sharedPages)) {
            lines.add("    " + pages);
        }
        signature("List<" + row.type() + "> " + method, parameters(table), lines);
        return lines;
    }

    static void javadoc(String text, List<String> lines) {
        List<String> wrapped = JavaText.wrapped(text, JavaText.WIDTH - 11);
        if (wrapped.size() == 1) {
            lines.add("    /** " + wrapped.get(0) + " */");
            return;
        }
        lines.add("    /**");
        wrapped.forEach(each -> lines.add("     * " + each));
        lines.add("     */");
    }

    private static void comment(String text, List<String> lines) {
        JavaText.wrapped(JavaText.comment(text), JavaText.WIDTH - 7).forEach(each -> lines.add("    // " + each));
    }

    private static String name(Table table, String method) {
        return JavaNames.column(method).equals(table.name()) ? "" : "name = " + JavaText.quoted(table.name()) + ", ";
    }

    /** The columns of the key: those of parents first. */
    private static List<String> key(Table table, RowTypes.Row row) {
        List<String> key = new ArrayList<>();
        row.components().stream()
                .filter(each -> (table.isKeyedByParents() && each.annotations().startsWith("@FromParent"))
                        || each.annotations().startsWith("@MapKey"))
                .map(Component::column)
                .forEach(key::add);
        if (!table.key().path().isEmpty()) {
            key.add(RowTypes.column(table.row(), table.key().path()));
        }
        return key;
    }

    /** The path, its placeholders called as Retrofit can call them, and what is always sent. */
    private String path(Table table) {
        Map<Parameter, String> names = options.names(table);
        Matcher placeholders = PLACEHOLDER.matcher(table.path());
        String path = placeholders.replaceAll(each -> Matcher.quoteReplacement("{"
                + placeholder(
                        names.keySet().stream()
                                .filter(parameter -> parameter.isIn(Place.PATH)
                                        && parameter.name().equals(each.group(1)))
                                .findFirst()
                                .orElseThrow(),
                        names)
                + "}"));
        String query = String.join("&", table.query());
        return query.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + query;
    }

    private static String placeholder(Parameter parameter, Map<Parameter, String> names) {
        return RETROFIT_NAME.matcher(parameter.name()).matches()
                ? parameter.name()
                : names.getOrDefault(parameter, "value");
    }

    private List<String> parameters(Table table) {
        Map<Parameter, String> names = options.names(table);
        List<String> texts = new ArrayList<>();
        for (Link link : table.links()) {
            Shape shape = RowTypes.shape(options.parent(link).row(), link.column());
            texts.add("@Parent(table = " + JavaText.quoted(link.table()) + ", column = "
                    + JavaText.quoted(RowTypes.column(options.parent(link).row(), link.column())) + ") "
                    + place(link.parameter(), names)
                    + (shape instanceof Shape.Whole ? " long " : " String ")
                    + names.get(link.parameter()));
        }
        for (Parameter option : table.options()) {
            boolean list = option.shape() instanceof Shape.ListOf && !option.isIn(Place.PATH);
            texts.add(annotation(table, option, list) + " " + place(option, names)
                    + (list ? " List<String> " : " String ") + names.get(option));
        }
        table.changes().ifPresent(changes -> texts.add(since(changes)));
        return texts;
    }

    private String annotation(Table table, Parameter option, boolean list) {
        List<String> members = new ArrayList<>();
        if (!options.isInherited(table, option)) {
            String description = JavaText.sentence(option.description());
            if (!description.isEmpty()) {
                members.add("description = " + JavaText.quoted(description));
            }
            option.defaultValue()
                    .filter(value -> !list && !value.isEmpty() && !option.isIn(Place.PATH))
                    .filter(value ->
                            option.allowed().isEmpty() || option.allowed().contains(value))
                    .ifPresent(value -> members.add("defaultValue = " + JavaText.quoted(value)));
            if (!option.allowed().isEmpty() && !list) {
                members.add("allowed = " + JavaText.array(option.allowed()));
            }
            if (list && !option.repeated()) {
                members.add("join = \",\"");
            }
        }
        return "@TableOption" + (members.isEmpty() ? "" : "(" + String.join(", ", members) + ")");
    }

    private static String place(Parameter parameter, Map<Parameter, String> names) {
        return switch (parameter.place()) {
            case PATH -> "@Path(" + JavaText.quoted(placeholder(parameter, names)) + ")";
            case QUERY -> "@Query(" + JavaText.quoted(parameter.name()) + ")";
            case HEADER -> "@Header(" + JavaText.quoted(parameter.name()) + ")";
        };
    }

    private static String since(Changes changes) {
        List<String> members = new ArrayList<>();
        if (changes.since().required()) {
            members.add("initial = \"1970-01-01T00:00:00Z\"");
        }
        if (changes.exclusive()) {
            members.add("exclusive = true");
        }
        String format = switch (changes.format()) {
            case ISO -> "";
            case DAY -> "@WireFormat(Wire.ISO_DATE) ";
            case EPOCH_SECONDS -> "@WireFormat(Wire.EPOCH_SECONDS) ";
        };
        String start = "@CursorStart" + (members.isEmpty() ? "" : "(" + String.join(", ", members) + ")");
        return start + " " + format + "@Query("
                + JavaText.quoted(changes.since().name()) + ") Instant "
                + JavaNames.lower(changes.since().name());
    }

    private static void signature(String head, List<String> parameters, List<String> lines) {
        String all = parameters.stream().collect(Collectors.joining(", ", "    " + head + "(", ");"));
        if (all.length() <= JavaText.WIDTH) {
            lines.add(all);
            return;
        }
        lines.add("    " + head + "(");
        for (int i = 0; i < parameters.size(); i++) {
            lines.add("            " + parameters.get(i) + (i + 1 < parameters.size() ? "," : ");"));
        }
    }
}
