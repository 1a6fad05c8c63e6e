package dev.tributary.processor.validation;

import dev.tributary.model.RoleModel;
import dev.tributary.processor.definition.RoleDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.TableDefinition;

/** What the rows of methods are for, as models. */
final class Roles {

    static RoleModel model(TableDefinition table, RowDefinition row) {
        RoleDefinition role = table.role();
        if (role instanceof RoleDefinition.Discovery discovery) {
            return Discoveries.model(discovery, row);
        }
        if (role instanceof RoleDefinition.Deletes deletes) {
            return new RoleModel.Deletes(deletes.of().value());
        }
        if (FoundTables.standsFor(table)) {
            return new RoleModel.Found();
        }
        return role instanceof RoleDefinition.Listing ? new RoleModel.Listing() : new RoleModel.Table();
    }

    private Roles() {}
}
