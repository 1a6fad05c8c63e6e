/**
 * The read protocol over a REST API: the base of the generated connectors. Ties together transport, authentication,
 * pagination, records, offsets and decoding; nothing of them depends on it.
 */
@NullMarked
package dev.tributary.runtime.rest;

import org.jspecify.annotations.NullMarked;
