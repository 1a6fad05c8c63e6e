package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.RoleModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.TableRead;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads snapshots of children in parts: the parents are read once, when the parts are planned, and each part is a group of
 * them. A parent that a source lists twice is in one group, so the parts are disjoint, and together they are all.
 *
 * <p>Incremental children are not among them: their offset is one point in time for all parents, which moves when the last
 * was read, so that they are read in one go.
 */
record ParentGroups(Family family, Function<String, Optional<TableModel>> changeFeeds) {
    /** More parts than this would only wait for one another: all share the source's limits. */
    private static final int MOST_GROUPS = 64;

    /** Of more parents the list itself would grow large; their children are read as one part. */
    private static final int MOST_PARENTS = 10_000;

    /** Whether a table is read in such parts. */
    boolean divide(RestTable table) {
        TableModel model = table.model();
        if (!(model.role() instanceof RoleModel.Table)
                || table.found().isPresent()
                || model.parents().findAny().isEmpty()
                || model.parents().anyMatch(ValueModel.FromParent::changedOnly)
                || table.isIncremental()
                || model.changeToken().isPresent()
                || changeFeeds.apply(model.name()).isPresent()) {
            return false;
        }
        List<TableModel> ancestors = family.lineage(table).ancestors();
        return !table.terms().errors().canSkip()
                && ancestors.stream()
                        .noneMatch(
                                parent -> family.table(parent).terms().errors().canSkip())
                && ancestors.stream()
                        .allMatch(parent -> family.lineage(table).columnsOf(parent).stream()
                                .map(parent::column)
                                .allMatch(column -> column.map(ColumnModel::type)
                                        .filter(ParentGroups::isSent)
                                        .isPresent()));
    }

    /** Whether values of a type can be sent to other processes as they are. */
    private static boolean isSent(ColumnType type) {
        return type instanceof ColumnType.Int64
                || type instanceof ColumnType.Text
                || type instanceof ColumnType.Bool
                || type instanceof ColumnType.Timestamp;
    }

    /** The parts of a whole read; reads the parents. */
    List<Partition> plan(Read read) {
        List<Scope> scopes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        ScopeIdentity identity = new ScopeIdentity(read.table().model());
        try (Scopes.Parents parents = family.parents(read).orElseThrow()) {
            parents.open();
            for (Scope scope = parents.next(); scope != null; scope = parents.next()) {
                if (seen.add(identity.digest(scope)) && read.scopes().admits(scope)) {
                    scopes.add(scope);
                }
                if (scopes.size() > MOST_PARENTS) {
                    return List.of(ScopeTexts.ALL);
                }
            }
        }
        return groups(scopes, batch(read.table().model())).stream()
                .map(ScopeTexts::partition)
                .toList();
    }

    /** How many parents one request is about. */
    private static int batch(TableModel table) {
        return table.parents()
                .map(ValueModel.FromParent::batch)
                .mapToInt(batch -> batch == null ? 1 : batch)
                .max()
                .orElse(1);
    }

    private static List<List<Scope>> groups(List<Scope> scopes, int batch) {
        int requests = ceil(scopes.size(), batch);
        int size = batch * Math.max(1, ceil(requests, MOST_GROUPS));
        List<List<Scope>> groups = new ArrayList<>();
        for (int from = 0; from < scopes.size(); from += size) {
            groups.add(scopes.subList(from, Math.min(scopes.size(), from + size)));
        }
        return groups;
    }

    private static int ceil(int count, int size) {
        return (count + size - 1) / size;
    }

    /** Reads a part. */
    TableRead read(Read read, Partition partition) {
        Scopes.Parents parents = partition.equals(ScopeTexts.ALL)
                ? family.parents(read).orElseThrow()
                : new ListedParents(ScopeTexts.scopes(read.table().place(), partition));
        return new ParentGroupRead(read, new Scopes(read, Optional.of(parents)));
    }
}
