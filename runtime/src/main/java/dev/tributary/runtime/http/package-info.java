/**
 * One request and its response, whatever it takes: repetitions, redirects, credentials, bounds. Knows nothing of tables,
 * pages or Spark. Depends on {@link dev.tributary.runtime.auth}, {@link dev.tributary.runtime.environment} and
 * {@link dev.tributary.runtime.error}.
 */
@NullMarked
package dev.tributary.runtime.http;

import org.jspecify.annotations.NullMarked;
