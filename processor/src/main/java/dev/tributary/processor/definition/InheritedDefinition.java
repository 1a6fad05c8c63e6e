package dev.tributary.processor.definition;

import java.util.List;

/**
 * What a descriptor's super-interfaces and groups of tables say that is no table.
 *
 * @param misplaced annotations of theirs that only a descriptor can have, by simple name
 * @param emptyGroups groups without a table, by simple name
 */
public record InheritedDefinition(List<Located<String>> misplaced, List<Located<String>> emptyGroups) {

    public InheritedDefinition {
        misplaced = List.copyOf(misplaced);
        emptyGroups = List.copyOf(emptyGroups);
    }
}
