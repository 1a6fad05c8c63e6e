package dev.tributary.processor.definition;

import com.palantir.javapoet.ClassName;
import dev.tributary.processor.diagnostic.Origin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A descriptor.
 *
 * @param type the interface
 * @param origin the interface's declaration
 * @param flaws what keeps the type from being a descriptor
 * @param name the source's name
 * @param displayName its name for people, never empty
 * @param description the Javadoc, empty where there is none
 * @param baseUrl the base URL, a template
 * @param headers the headers of every request, {@code Name: value} each
 * @param references what it was written from
 * @param options the declared connection options
 * @param credentials who we are to it
 * @param errors {@code @OnError}
 * @param limits {@code @RateLimit}
 * @param checks the methods with {@code @Check}; more than one is a mistake
 * @param hooks the classes that {@code @Hook} names
 * @param defaults what tables take that say nothing else
 * @param tables the methods with a request or {@code @Table}, in declaration order
 * @param strayMethods the abstract methods with neither
 * @param writes the annotations of writes, which stand in the wrong place
 * @param inherited what is said beside tables by other interfaces than the descriptor
 */
public record SourceDefinition(
        ClassName type,
        Origin origin,
        Set<Flaw> flaws,
        Located<String> name,
        String displayName,
        String description,
        Located<String> baseUrl,
        List<Located<String>> headers,
        List<ReferenceDefinition> references,
        List<OptionDefinition> options,
        CredentialsDefinition credentials,
        List<ErrorDefinition> errors,
        List<LimitDefinition> limits,
        List<CheckDefinition> checks,
        List<HookDefinition> hooks,
        TableDefaults defaults,
        List<TableDefinition> tables,
        List<Located<String>> strayMethods,
        List<Located<String>> writes,
        InheritedDefinition inherited) {

    /** Why a type cannot be a descriptor. */
    public enum Flaw {
        NOT_AN_INTERFACE,
        GENERIC,
        NOT_ACCESSIBLE,
        RUNTIME_MISSING
    }

    public SourceDefinition {
        flaws = Set.copyOf(flaws);
        headers = List.copyOf(headers);
        references = List.copyOf(references);
        options = List.copyOf(options);
        errors = List.copyOf(errors);
        limits = List.copyOf(limits);
        checks = List.copyOf(checks);
        hooks = List.copyOf(hooks);
        tables = List.copyOf(tables);
        strayMethods = List.copyOf(strayMethods);
        writes = List.copyOf(writes);
    }

    /** The check, if there is exactly one. */
    public Optional<CheckDefinition> check() {
        return checks.size() == 1 ? Optional.of(checks.get(0)) : Optional.empty();
    }

    /** The row types of the tables, in their order. */
    public Set<RowDefinition> rows() {
        Set<RowDefinition> rows = new LinkedHashSet<>();
        tables.forEach(table -> table.row().ifPresent(rows::add));
        return rows;
    }
}
