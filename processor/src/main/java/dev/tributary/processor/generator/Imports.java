package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a source file calls types: by simple names, which it imports as they are first used, if these are free. */
final class Imports {
    private final String packageName;
    private final Set<String> own;
    private final Map<String, ClassName> topLevel = new HashMap<>();
    private final Map<ClassName, String> names = new HashMap<>();

    /**
     * @param packageName the file's own, whose types need no import
     * @param own simple names that mean a type of the file itself
     */
    Imports(String packageName, Collection<String> own) {
        this.packageName = packageName;
        this.own = new HashSet<>(own);
    }

    String of(ClassName type) {
        return names.computeIfAbsent(type, this::name);
    }

    private String name(ClassName type) {
        ClassName imported = type.topLevelClassName();
        boolean free = !own.contains(imported.simpleName())
                && imported.equals(topLevel.computeIfAbsent(imported.simpleName(), fresh -> imported));
        return free ? String.join(".", type.simpleNames()) : type.canonicalName();
    }

    /** The lines that import what was named so far, in the order of names. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        new TreeSet<>(topLevel.values())
                .stream()
                        .filter(type -> !type.packageName().equals(packageName))
                        .forEach(type -> lines.append("import ")
                                .append(type.canonicalName())
                                .append(";\n"));
        return lines.toString();
    }
}
