package dev.tributary.pipeline.delta;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Names as SQL writes them. */
final class Names {

    /** A column of a table by its path, {@code a.b} for one within a struct. */
    static String column(String table, String path) {
        return table + "." + path(path);
    }

    /** A column by its path, {@code a.b} for one within a struct. */
    static String path(String path) {
        return Arrays.stream(path.split("\\.", -1)).map(Names::quoted).collect(Collectors.joining("."));
    }

    /** How SQL says by which columns, named by their paths, files are clustered. */
    static String clusterBy(List<String> paths) {
        return "CLUSTER BY (" + paths.stream().map(Names::path).collect(Collectors.joining(", ")) + ")";
    }

    /** A top-level column of a table by its name, dots and all. */
    static String field(String table, String name) {
        return table + "." + quoted(name);
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private Names() {}
}
