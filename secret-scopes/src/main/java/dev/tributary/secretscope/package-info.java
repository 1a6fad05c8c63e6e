/**
 * Secret scopes by the Databricks SDK for Java, which nothing else sees. Depends on
 * {@link dev.tributary.connection.scope} only.
 */
@NullMarked
package dev.tributary.secretscope;

import org.jspecify.annotations.NullMarked;
