/** Tests of secret scopes, against a workspace in this process. */
@NullMarked
package dev.tributary.secretscope;

import org.jspecify.annotations.NullMarked;
