package dev.tributary.runtime.hook;

/**
 * A step that a class of the user's takes over; named by {@code @Hook} in a descriptor. Implementations are stateless, safe
 * for use by several threads, and have a constructor without parameters.
 */
public sealed interface Hook
        permits Authenticator, RequestBuilder, Paginator, RecordExtractor, RowMapper, ColumnDiscovery {}
