package dev.tributary.runtime.connector;

import java.util.List;

/** A connector whose tables lie in namespaces that the source has: databases, projects, sites. */
public interface SupportsNamespaces extends LakeflowConnect {

    /**
     * {@return the namespaces directly below one, each as its whole path of names; those at the top for an empty
     * prefix, none where nothing but tables lies below}
     *
     * @param prefix the names of a namespace, from the outermost
     */
    List<List<String>> listNamespaces(List<String> prefix);

    /**
     * {@return the tables of a namespace, those that lie in none for an empty one; none where the source does not list
     * it} A table is read by the options that name its namespace, whether it is listed or not.
     *
     * @param namespace the names of a namespace, from the outermost
     */
    List<String> listTables(List<String> namespace);
}
