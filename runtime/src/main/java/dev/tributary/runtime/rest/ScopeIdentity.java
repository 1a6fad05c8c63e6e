package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.TableModel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Tells the scopes of a table apart: by what its requests carry, and by what its rows' keys take from parents. */
final class ScopeIdentity {
    /** So many bytes of a digest that two of a few thousand scopes are never taken for one. */
    private static final int BYTES = 12;

    private final List<ParentColumn> columns;
    private final List<String> options;

    ScopeIdentity(TableModel table) {
        Stream<ParentColumn> key = table.columns().stream()
                .filter(column -> table.primaryKey().contains(column.name()))
                .map(ColumnModel::origin)
                .filter(ColumnModel.FromParent.class::isInstance)
                .map(origin -> ParentColumn.of((ColumnModel.FromParent) origin));
        columns = Stream.concat(table.parents().map(ParentColumn::of), key)
                .distinct()
                .sorted()
                .toList();
        options = Scopes.lists(table).stream().map(OptionModel::name).sorted().toList();
    }

    /** A text of {@value dev.tributary.runtime.offset.KnownParents#DIGEST} characters that stands for a scope. */
    String digest(Scope scope) {
        MessageDigest digest = sha256();
        columns.forEach(column -> add(digest, scope.text(column).orElse("")));
        options.forEach(option -> add(digest, scope.option(option).orElse("")));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
