package dev.tributary.processor.validation;

import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options of a table, those of its ancestors among them: they are declared once, by the topmost. */
final class InheritedOptions {

    /** The table's own options in declaration order, then those that only its ancestors send. */
    static List<OptionDefinition> of(SourceDefinition source, TableDefinition table) {
        List<OptionDefinition> options = new ArrayList<>();
        table.options().forEach(option -> options.add(resolve(source, table, option)));
        for (TableDefinition ancestor : Lineages.of(source, table).ancestors()) {
            for (OptionDefinition option : ancestor.options()) {
                if (options.stream().noneMatch(known -> isSame(known, option))) {
                    options.add(resolve(source, ancestor, option));
                }
            }
        }
        return options;
    }

    /** An option as the ancestor declares it that says more of it than its name. */
    static OptionDefinition resolve(SourceDefinition source, TableDefinition table, OptionDefinition option) {
        return option.isBare() ? inherited(source, table, option).orElse(option) : option;
    }

    /** The option of that name that an ancestor declares. */
    static Optional<OptionDefinition> inherited(
            SourceDefinition source, TableDefinition table, OptionDefinition option) {
        return Lineages.of(source, table).ancestors().stream()
                .flatMap(ancestor -> ancestor.options().stream())
                .filter(other -> isSame(other, option) && !other.isBare())
                .findFirst();
    }

    private static boolean isSame(OptionDefinition one, OptionDefinition other) {
        return one.name().value().equals(other.name().value());
    }

    private InheritedOptions() {}
}
