package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A method that describes a table.
 *
 * @param method the method's name
 * @param origin the method
 * @param roles what its rows are for; anything but one is a mistake
 * @param name the table's name
 * @param description the method's Javadoc, empty where there is none
 * @param primaryKey the key columns that {@code @Table} names
 * @param ingestion {@code DERIVED}, {@code SNAPSHOT}, {@code CDC} or {@code APPEND}
 * @param requests Retrofit's annotations; anything but one is a mistake
 * @param headers the fixed headers, {@code Name: value} each
 * @param parameters the method's parameters
 * @param bodies {@code @JsonBody} and {@code @GraphQL}; more than one is a mistake
 * @param texts {@code @Template}
 * @param job {@code @ExportJob}
 * @param rows what the method returns
 * @param incremental {@code @Incremental}
 * @param errors {@code @OnError}
 * @param limits {@code @RateLimit}
 * @param hooks the classes that {@code @Hook} names
 * @param own what the method says in place of the interface's defaults
 */
public record TableDefinition(
        String method,
        Origin origin,
        List<RoleDefinition> roles,
        Located<String> name,
        String description,
        List<Located<String>> primaryKey,
        Located<String> ingestion,
        List<RequestDefinition> requests,
        List<Located<String>> headers,
        List<ParameterDefinition> parameters,
        List<BodyDefinition> bodies,
        List<ComposedDefinition> texts,
        Optional<JobDefinition> job,
        RowsDefinition rows,
        Optional<IncrementalDefinition> incremental,
        List<ErrorDefinition> errors,
        List<LimitDefinition> limits,
        List<HookDefinition> hooks,
        TableDefaults own) {

    public TableDefinition {
        roles = List.copyOf(roles);
        primaryKey = List.copyOf(primaryKey);
        requests = List.copyOf(requests);
        headers = List.copyOf(headers);
        parameters = List.copyOf(parameters);
        errors = List.copyOf(errors);
        limits = List.copyOf(limits);
        bodies = List.copyOf(bodies);
        texts = List.copyOf(texts);
        hooks = List.copyOf(hooks);
    }

    /** Tables hold much and are looked up often; their names tell them apart. */
    @Override
    public int hashCode() {
        return name.value().hashCode();
    }

    /** What its rows are for: the first role that is written. */
    public RoleDefinition role() {
        return roles.get(0);
    }

    /** Whether it is a table that users see, and nothing else. */
    public boolean isListed() {
        return roles.size() == 1 && role() instanceof RoleDefinition.Table;
    }

    /** The row type, if the method returns one. */
    public Optional<RowDefinition> row() {
        return rows instanceof RowsDefinition.Rows known ? Optional.of(known.row()) : Optional.empty();
    }

    /** The request, if there is exactly one. */
    public Optional<RequestDefinition> request() {
        return requests.size() == 1 ? Optional.of(requests.get(0)) : Optional.empty();
    }

    /** The values of that kind among all parameters. */
    public <V extends ValueDefinition> List<V> values(Class<V> kind) {
        return parameters.stream()
                .flatMap(parameter -> parameter.values().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The table options, in declaration order. */
    public List<OptionDefinition> options() {
        return values(ValueDefinition.Option.class).stream()
                .map(ValueDefinition.Option::option)
                .toList();
    }
}
