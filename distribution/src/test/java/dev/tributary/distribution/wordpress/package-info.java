/**
 * The check against a real WordPress, driven by {@code .ci/wordpress}: changes a site and compares it with what the lake
 * holds. Knows WordPress from its documentation alone: nothing here uses the connector or its decoders.
 */
@NullMarked
package dev.tributary.distribution.wordpress;

import org.jspecify.annotations.NullMarked;
