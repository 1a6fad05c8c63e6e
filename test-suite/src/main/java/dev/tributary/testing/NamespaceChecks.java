package dev.tributary.testing;

import dev.tributary.model.NamespacePath;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.SupportsNamespaces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** S2 for namespaces: those that the source has are listed, level below level, and each table lies at one depth. */
final class NamespaceChecks {
    private static final String NOWHERE = "no-such-namespace";

    static void namespaces(Check check, LakeflowConnect connector, NamespacePath path) {
        if (!(connector instanceof SupportsNamespaces named)) {
            throw check.failure(
                    "a connector with SupportsNamespaces",
                    connector.getClass().getName(),
                    "the descriptor has @Namespaces; compile it again",
                    null);
        }
        List<String> innermost = check.simulation().source().namespace();
        List<String> tables = new ArrayList<>();
        for (int depth = 0; depth <= innermost.size(); depth++) {
            List<String> namespace = innermost.subList(0, depth);
            List<String> held = named.listTables(namespace);
            tables.addAll(held);
            if (depth < innermost.size()) {
                level(check, named.listNamespaces(namespace), innermost.subList(0, depth + 1));
                List<String> nowhere = new ArrayList<>(namespace);
                nowhere.add(NOWHERE);
                check.require(
                        named.listTables(nowhere).isEmpty(),
                        "no tables in a namespace that the source does not list",
                        named.listTables(nowhere) + " in " + nowhere,
                        "tables lie in the namespaces that are listed");
            }
        }
        check.require(
                named.listNamespaces(innermost).isEmpty(),
                "nothing below the innermost namespace " + innermost,
                named.listNamespaces(innermost).toString(),
                "the source has " + path.levels().size() + " levels");
        List<String> declared = named.listTables();
        check.require(
                tables.size() == declared.size() && new HashSet<>(tables).equals(new HashSet<>(declared)),
                "each of the tables " + declared + " in one namespace",
                tables.toString(),
                "a table lies as deep as the innermost of the options that it has");
    }

    private static void level(Check check, List<List<String>> listed, List<String> expected) {
        String fix = "does @Namespaces name the column with the value of the option, and @Records the rows?";
        check.require(listed.contains(expected), "the namespace " + expected + " among those listed", listed + "", fix);
        check.require(
                new HashSet<>(listed).size() == listed.size(),
                "each namespace once",
                "one of them twice: " + listed,
                fix);
        check.require(
                listed.stream()
                        .allMatch(each -> each.size() == expected.size()
                                && each.subList(0, each.size() - 1).equals(expected.subList(0, each.size() - 1))),
                "whole paths of " + expected.size() + " names",
                listed.toString(),
                "a namespace is its path from the top");
    }

    private NamespaceChecks() {}
}
