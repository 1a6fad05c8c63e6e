package dev.tributary.runtime.connector;

import java.util.List;

/** A connector whose tables lie in namespaces that the source has: databases, projects, sites. */
public interface SupportsNamespaces extends LakeflowConnect {

    /** The namespaces below a prefix, each as its path of names; those at the top for an empty prefix. */
    List<List<String>> listNamespaces(List<String> prefix);

    /** The tables of a namespace. */
    List<String> listTables(List<String> namespace);
}
