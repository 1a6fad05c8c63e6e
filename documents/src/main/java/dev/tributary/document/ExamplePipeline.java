package dev.tributary.document;

import dev.tributary.document.text.Yaml;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import java.util.List;

/** A pipeline of all tables; options that must be given stand in it as {@code <name>}. */
final class ExamplePipeline {

    static String text(SourceModel source) {
        Yaml yaml = new Yaml();
        yaml.comment(source.displayName()
                + ": all tables. Replace what stands in <>, and remove the tables that you do not need.");
        yaml.text("connection_name", source.name());
        yaml.under("objects", () -> source.listed().forEach(table -> yaml.item(() -> table(yaml, table))));
        return yaml.toString();
    }

    private static void table(Yaml yaml, TableModel table) {
        yaml.under("table", () -> {
            yaml.text("source_table", table.name());
            List<OptionModel> required = table.options().stream()
                    .filter(option -> option.required() && option.defaultValue() == null)
                    .toList();
            if (!required.isEmpty()) {
                yaml.under(
                        "table_configuration",
                        () -> required.forEach(option -> yaml.text(option.name(), "<" + option.name() + ">")));
            }
        });
    }

    private ExamplePipeline() {}
}
