package dev.tributary.processor.validation;

import dev.tributary.model.RoleModel;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RoleDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.TableDefinition;
import java.time.Duration;

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
        if (role instanceof RoleDefinition.ChangeFeed feed) {
            return new RoleModel.ChangeFeed(
                    feed.of().value(),
                    feed.key().value(),
                    feed.retention().map(Located::value).map(Duration::parse).orElse(null));
        }
        if (role instanceof RoleDefinition.Detail detail) {
            return new RoleModel.Detail(detail.of().value());
        }
        if (FoundTables.standsFor(table)) {
            return new RoleModel.Found();
        }
        if (role instanceof RoleDefinition.Namespaces namespaces) {
            return new RoleModel.Namespaces(
                    namespaces.option().value(), namespaces.column().value());
        }
        return role instanceof RoleDefinition.Listing ? new RoleModel.Listing() : new RoleModel.Table();
    }

    private Roles() {}
}
