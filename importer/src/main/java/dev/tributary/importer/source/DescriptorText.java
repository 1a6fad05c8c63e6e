package dev.tributary.importer.source;

import dev.tributary.importer.api.Api;
import dev.tributary.importer.api.BaseUrl;
import dev.tributary.importer.naming.JavaNames;
import dev.tributary.importer.naming.NameScope;
import dev.tributary.importer.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tables of an API as the source text of a descriptor. The same tables give the same text. */
public final class DescriptorText {
    /** Types that a descriptor names, and Java's own: a row of such a name would hide them. */
    private static final List<String> TYPES = List.of(
            "Source",
            "Table",
            "Records",
            "Parent",
            "FromParent",
            "MapKey",
            "At",
            "Incremental",
            "CursorStart",
            "Query",
            "Path",
            "Header",
            "GET",
            "TableOption",
            "ConnectionOption",
            "WireFormat",
            "Wire",
            "Decimal",
            "Naming",
            "AuthMethod",
            "BearerToken",
            "BasicAuth",
            "ApiKey",
            "NoAuth",
            "OAuth2ClientCredentials",
            "OAuth2RefreshToken",
            "SinglePage",
            "LinkHeaderPagination",
            "NextUrlPagination",
            "PageNumberPagination",
            "OffsetPagination",
            "CursorPagination",
            "KeysetPagination",
            "JsonProperty",
            "List",
            "Instant",
            "LocalDate",
            "LocalDateTime",
            "BigDecimal",
            "Object",
            "String",
            "Long",
            "Double",
            "Boolean",
            "Record",
            "Override",
            "Deprecated",
            "SuppressWarnings",
            "Integer",
            "Float",
            "Short",
            "Byte",
            "Character",
            "Number",
            "Enum",
            "Class",
            "Void",
            "Iterable",
            "Comparable",
            "Error",
            "Exception",
            "Throwable",
            "Thread",
            "Runtime",
            "System",
            "Math",
            "Process",
            "Module",
            "Package");

    /** The name of a source's descriptor: the source's own, unless the descriptor speaks of another type by it. */
    public static String type(String source) {
        String name = JavaNames.upper(source);
        return TYPES.contains(name) ? name + "Api" : name;
    }

    /**
     * The text.
     *
     * @param javaPackage the package
     * @param source the name by which Spark and the command line know the source
     */
    public static String of(Api api, List<Table> tables, String javaPackage, String source) {
        String type = type(source);
        CredentialsText credentials = new CredentialsText(api);
        Map<String, String> variables = variables(api.baseUrl(), credentials);
        Spelling spelling = Spelling.of(tables);
        String pages = sharedPages(tables);
        SharedGuesses shared = SharedGuesses.of(tables);
        List<String> reserved = new ArrayList<>(TYPES);
        reserved.add(type);
        NameScope types = new NameScope(reserved);
        List<String> connection = new ArrayList<>(variables.values());
        connection.addAll(credentials.options());
        Options options = new Options(tables, connection);
        RowTypes rows = new RowTypes(spelling, types, options::parent);

        List<String> body = new ArrayList<>(credentials.methods(types));
        MethodText methods = new MethodText(options, new NameScope(List.of()), pages, shared);
        for (Table table : tables) {
            body.add("");
            body.addAll(methods.of(table, rows.row(table)));
        }
        for (RowTypes.RowType each : rows.all()) {
            body.add("");
            body.addAll(RowText.of(each));
        }

        List<String> head = new ArrayList<>();
        describe(api, credentials, shared, head);
        source(api, source, variables, spelling, head);
        options(api.baseUrl(), variables, head);
        head.addAll(credentials.onDescriptor());
        head.add(pages);
        List<String> lines = new ArrayList<>();
        lines.add("package " + javaPackage + ";");
        lines.add("");
        lines.addAll(imports(body));
        lines.add("");
        lines.addAll(head);
        lines.add("public interface " + type + " {");
        lines.addAll(body);
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    private static String title(Api api) {
        return JavaText.sentence(api.title()).replaceAll("\\.$", "");
    }

    private static void describe(Api api, CredentialsText credentials, SharedGuesses shared, List<String> head) {
        String title = title(api);
        String about = JavaText.sentence(api.description());
        String text = title.isEmpty() ? about : about.isEmpty() ? title + "." : title + ": " + about;
        if (!text.isEmpty()) {
            List<String> lines = JavaText.wrapped(JavaText.javadoc(text), JavaText.WIDTH - 7);
            if (lines.size() == 1) {
                head.add("/** " + lines.get(0) + " */");
            } else {
                head.add("/**");
                lines.forEach(each -> head.add(" * " + each));
                head.add(" */");
            }
        }
        Set<String> guesses = new LinkedHashSet<>(api.notes());
        guesses.addAll(credentials.guesses());
        guesses.forEach(guess -> comment("Guessed: " + guess, head));
        shared.tables().forEach((guess, count) -> comment("Guessed of " + count + " tables: " + guess, head));
    }

    private static void comment(String text, List<String> head) {
        JavaText.wrapped(JavaText.comment(text), JavaText.WIDTH - 3).forEach(each -> head.add("// " + each));
    }

    private static void source(
            Api api, String source, Map<String, String> variables, Spelling spelling, List<String> head) {
        List<String> members = new ArrayList<>();
        members.add("name = " + JavaText.quoted(source));
        String title = title(api);
        if (!title.isEmpty()) {
            members.add("displayName = " + JavaText.quoted(title));
        }
        String url = api.baseUrl().template();
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            url = url.replace("{" + variable.getKey() + "}", "{" + JavaNames.column(variable.getValue()) + "}");
        }
        members.add("baseUrl = " + JavaText.quoted(url));
        if (!api.documentation().isEmpty()) {
            members.add("documentation = " + JavaText.array(api.documentation()));
        }
        if (spelling != Spelling.SNAKE_CASE) {
            members.add("naming = Naming." + spelling);
        }
        if (api.documentation().isEmpty()) {
            head.add("// No documentation is linked. @Reference says what a descriptor was written from.");
            head.add("@SuppressWarnings(\"tributary:T-REFERENCE-MISSING\")");
        }
        head.add("@Source(");
        for (int i = 0; i < members.size(); i++) {
            head.add("        " + members.get(i) + (i + 1 < members.size() ? "," : ")"));
        }
    }

    private static void options(BaseUrl url, Map<String, String> variables, List<String> head) {
        for (BaseUrl.Variable variable : url.variables()) {
            List<String> members = new ArrayList<>();
            members.add("name = " + JavaText.quoted(JavaNames.column(variables.getOrDefault(variable.name(), "host"))));
            String description = JavaText.sentence(variable.description());
            if (!description.isEmpty()) {
                members.add("description = " + JavaText.quoted(description));
            }
            variable.defaultValue().ifPresent(value -> members.add("defaultValue = " + JavaText.quoted(value)));
            head.add("@ConnectionOption(" + String.join(", ", members) + ")");
        }
    }

    /** The connection option for each part of the base URL, in Java's spelling. */
    private static Map<String, String> variables(BaseUrl url, CredentialsText credentials) {
        NameScope scope = new NameScope(credentials.options());
        Map<String, String> names = new LinkedHashMap<>();
        for (BaseUrl.Variable variable : url.variables()) {
            String name = JavaNames.lower(variable.name());
            boolean reserved = Options.isReserved(name);
            names.put(variable.name(), scope.free(reserved ? name + "Part" : name));
        }
        return names;
    }

    /** The pagination that most tables have, which stands on the descriptor. */
    private static String sharedPages(List<Table> tables) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        tables.forEach(table -> counts.merge(PagesText.of(table.pages()), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Comparator.comparing(Map.Entry<String, Integer>::getValue))
                .map(Map.Entry::getKey)
                .orElse("@SinglePage");
    }

    private static List<String> imports(List<String> body) {
        String text = String.join("\n", body);
        List<String> imports = new ArrayList<>();
        if (names(text, "JsonProperty")) {
            imports.add("import com.fasterxml.jackson.annotation.JsonProperty;");
        }
        imports.add("import dev.tributary.annotations.*;");
        for (String name : List.of(
                "java.math.BigDecimal",
                "java.time.Instant",
                "java.time.LocalDate",
                "java.time.LocalDateTime",
                "java.util.List")) {
            if (names(text, name.substring(name.lastIndexOf('.') + 1))) {
                imports.add("import " + name + ";");
            }
        }
        imports.add("import retrofit2.http.*;");
        return imports;
    }

    private static boolean names(String text, String type) {
        return Pattern.compile("(?m)^(?!\\s*(\\*|//|/\\*\\*)).*\\b" + type + "\\b")
                .matcher(text)
                .find();
    }

    private DescriptorText() {}
}
