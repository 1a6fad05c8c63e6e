package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.Optional;

/**
 * {@code @Payload}.
 *
 * @param format {@code JSON}, {@code NDJSON}, {@code CSV} or {@code XML}
 * @param compression {@code NONE}, {@code GZIP} or {@code ZIP}
 * @param delimiter the delimiter, if it is written
 * @param charset the encoding, if it is written
 * @param nullText the text for null, if it is written
 */
public record PayloadDefinition(
        Located<String> format,
        String compression,
        Optional<Located<String>> delimiter,
        Optional<Located<String>> charset,
        Optional<Located<String>> nullText,
        Origin origin) {}
