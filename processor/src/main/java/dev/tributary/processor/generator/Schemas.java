package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import dev.tributary.processor.validation.ValidatedSource;
import dev.tributary.processor.validation.ValidatedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The method that makes the schema of each table, and the class in which it is. */
final class Schemas {
    private record Method(ClassName type, String name) {}

    private final Map<String, Method> methods = new HashMap<>();
    private final Map<ClassName, List<ValidatedTable>> classes = new LinkedHashMap<>();

    Schemas(ValidatedSource source, GeneratedNames generated) {
        Volumes volumes = new Volumes(generated::schemas);
        Set<String> taken = new HashSet<>(GeneratedNames.OF_OBJECT);
        for (ValidatedTable table : source.tables()) {
            String name = table.model().name();
            ClassName type = volumes.of(table.model().columns());
            methods.put(name, new Method(type, GeneratedNames.allocate(GeneratedNames.lowerCamel(name), taken)));
            classes.computeIfAbsent(type, fresh -> new ArrayList<>()).add(table);
        }
    }

    /** The tables of each class. */
    Map<ClassName, List<ValidatedTable>> classes() {
        return classes;
    }

    String method(ValidatedTable table) {
        return find(table).name();
    }

    /** The method as a function. */
    String reference(ValidatedTable table, Imports imports) {
        return imports.of(find(table).type()) + "::" + method(table);
    }

    private Method find(ValidatedTable table) {
        return Objects.requireNonNull(methods.get(table.model().name()));
    }
}
