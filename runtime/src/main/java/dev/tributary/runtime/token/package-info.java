/**
 * Tokens: asked for at token endpoints (RFC 6749, RFC 7523) or signed here (RFC 7519), shared by the connectors of one
 * connection, renewed in time. Client secrets go to the token endpoint's origin only. Depends on
 * {@link dev.tributary.runtime.auth}, {@link dev.tributary.runtime.http}, {@link dev.tributary.runtime.environment},
 * {@link dev.tributary.runtime.options}, {@link dev.tributary.runtime.error} and the model.
 */
@NullMarked
package dev.tributary.runtime.token;

import org.jspecify.annotations.NullMarked;
