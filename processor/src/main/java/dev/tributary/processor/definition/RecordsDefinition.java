package dev.tributary.processor.definition;

import java.util.Optional;

/**
 * {@code @Records}.
 *
 * @param path the path to the rows
 * @param header where the names of columns are
 * @param columnar whether the rows lie in parallel arrays
 */
public record RecordsDefinition(Located<String> path, Optional<Located<String>> header, Located<Boolean> columnar) {}
