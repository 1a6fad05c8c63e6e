package dev.tributary.processor.reader;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RoleDefinition;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** Reads what the rows that a method describes are for. */
final class RoleReader {

    /**
     * The roles that are written, in no order that means anything; none where nothing is.
     *
     * @param prefix what the names of the method's group begin with, those of the tables that it speaks of too
     */
    static List<RoleDefinition> read(Annotations annotations, ExecutableElement method, String prefix) {
        List<RoleDefinition> roles = new ArrayList<>();
        annotations.ours(method, "Table").ifPresent(table -> roles.add(new RoleDefinition.Table(table.origin())));
        annotations
                .ours(method, "Listing")
                .ifPresent(listing -> roles.add(new RoleDefinition.Listing(listing.origin())));
        annotations
                .ours(method, "Namespaces")
                .ifPresent(found -> roles.add(
                        new RoleDefinition.Namespaces(found.text("option"), found.text("column"), found.origin())));
        annotations
                .ours(method, "Deletes")
                .ifPresent(deletes -> roles.add(new RoleDefinition.Deletes(of(deletes, prefix), deletes.origin())));
        annotations
                .ours(method, "Discovery")
                .ifPresent(found -> roles.add(new RoleDefinition.Discovery(of(found, prefix), found.origin())));
        annotations
                .ours(method, "ChangeFeed")
                .ifPresent(feed -> roles.add(new RoleDefinition.ChangeFeed(
                        of(feed, prefix), feed.text("key"), feed.optionalText("retention"), feed.origin())));
        annotations
                .ours(method, "Detail")
                .ifPresent(detail -> roles.add(new RoleDefinition.Detail(of(detail, prefix), detail.origin())));
        return roles;
    }

    private static Located<String> of(Annotation role, String prefix) {
        Located<String> name = role.text("of");
        return new Located<>(prefix + name.value(), name.origin());
    }

    private RoleReader() {}
}
