package dev.tributary.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A source: where it is, how one authenticates, and its tables.
 *
 * @param version the version of this model's format, {@link #VERSION} when written by this release
 * @param name the name by which Spark and the command line know the source
 * @param displayName the name shown to people
 * @param description the descriptor's Javadoc, empty where there is none
 * @param connectorClass the binary name of the generated connector
 * @param baseUrl a {@link Template} of connection options, an absolute URL when expanded
 * @param headers the headers of every request
 * @param references what the descriptor was written from, official documentation first
 * @param options the connection options, {@link #builtInOptions} not among them
 * @param auth the credentials that every request carries, all of them
 * @param errors what responses that announce an error mean
 * @param limits the limits that hold for the requests of all tables together
 * @param check the request that shows whether a connection works, null for none
 * @param hooks the classes that take over a step
 * @param tables the tables, and what serves them, in declaration order
 */
public record SourceModel(
        int version,
        String name,
        String displayName,
        String description,
        String connectorClass,
        String baseUrl,
        List<HeaderModel> headers,
        List<ReferenceModel> references,
        List<OptionModel> options,
        List<AuthModel> auth,
        List<ErrorModel> errors,
        List<LimitModel> limits,
        @Nullable CheckModel check,
        List<HookModel> hooks,
        List<TableModel> tables) {

    /** The version of the format that this release writes. */
    public static final int VERSION = 1;

    /** The connection option that says how many requests a read may have under way at once. */
    public static final String PARALLEL_OPTION = "parallel_requests";

    /** The connection option, known to every source, that replaces {@link #baseUrl}. */
    public static final String BASE_URL_OPTION = "base_url";

    /** The built-in option that names an HTTP proxy. */
    public static final String HTTP_PROXY_OPTION = "http_proxy";

    /** The built-in option that names a file of certificates of authorities that are trusted. */
    public static final String TRUST_STORE_OPTION = "trust_store";

    /** The connection option, known to sources whose tokens are issued, that replaces the token endpoint's URL. */
    public static final String TOKEN_URL_OPTION = "token_url";

    /** The connection option, known to sources with several methods, that chooses one. */
    public static final String AUTH_METHOD_OPTION = "auth_method";

    public SourceModel {
        headers = List.copyOf(headers);
        references = List.copyOf(references);
        options = List.copyOf(options);
        auth = List.copyOf(auth);
        errors = List.copyOf(errors);
        limits = List.copyOf(limits);
        hooks = List.copyOf(hooks);
        tables = List.copyOf(tables);
    }

    /** The table of that exact name. */
    public Optional<TableModel> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** The tables that users see, in declaration order; the others only serve these. */
    public List<TableModel> listed() {
        return tables.stream()
                .filter(table -> table.role() instanceof RoleModel.Table)
                .toList();
    }

    /** What says which columns a table has besides its declared ones, where an endpoint does. */
    public Optional<TableModel> discoveryOf(String table) {
        return tables.stream()
                .filter(other -> other.role() instanceof RoleModel.Discovery discovery
                        && discovery.of().equals(table))
                .findFirst();
    }

    /** What all tables have in common that are found at run time, if any are. */
    public Optional<TableModel> found() {
        return tables.stream()
                .filter(table -> table.role() instanceof RoleModel.Found)
                .findFirst();
    }

    /** What finds tables at run time. */
    public Optional<TableModel> tableDiscovery() {
        return tables.stream()
                .filter(table -> table.role() instanceof RoleModel.TableDiscovery)
                .findFirst();
    }

    /** What says which rows of a table were deleted, where that is asked for by itself. */
    public Optional<TableModel> deletesOf(String table) {
        return tables.stream()
                .filter(other -> other.role() instanceof RoleModel.Deletes deletes
                        && deletes.of().equals(table))
                .findFirst();
    }

    /** What names the rows of a table that changed, where a feed does. */
    public Optional<TableModel> changeFeedOf(String table) {
        return tables.stream()
                .filter(other -> other.role() instanceof RoleModel.ChangeFeed feed
                        && feed.of().equals(table))
                .findFirst();
    }

    /** What fetches a row of a table by what its change feed names. */
    public Optional<TableModel> detailOf(String table) {
        return tables.stream()
                .filter(other -> other.role() instanceof RoleModel.Detail detail
                        && detail.of().equals(table))
                .findFirst();
    }

    /** Whether one read of a table tells both of the rows that are there and of those that were deleted. */
    public boolean tellsDeletesAmongRows(TableModel table) {
        return table.tombstone() != null || changeFeedOf(table.name()).isPresent();
    }

    /** The methods that a connection chooses from, empty where there is nothing to choose. */
    public List<AuthMethodModel> authMethods() {
        return auth.stream()
                .filter(AuthModel.Choice.class::isInstance)
                .flatMap(choice -> ((AuthModel.Choice) choice).methods().stream())
                .toList();
    }

    /**
     * The connection options that no descriptor declares: where the source is, how it is reached, and those that the
     * credentials bring.
     */
    public List<String> builtInOptions() {
        List<String> names =
                new ArrayList<>(List.of(BASE_URL_OPTION, PARALLEL_OPTION, HTTP_PROXY_OPTION, TRUST_STORE_OPTION));
        List<AuthMethodModel> methods = authMethods();
        Stream<AuthModel> all =
                Stream.concat(auth.stream(), methods.stream().flatMap(method -> method.auth().stream()));
        if (all.anyMatch(credentials -> credentials.tokenUrl() != null)) {
            names.add(TOKEN_URL_OPTION);
        }
        if (!methods.isEmpty()) {
            names.add(AUTH_METHOD_OPTION);
        }
        return names;
    }

    /** Where the model file of a source lies on the class path. */
    public static String resourceName(String source) {
        return "META-INF/tributary/" + source + "/model.json";
    }
}
