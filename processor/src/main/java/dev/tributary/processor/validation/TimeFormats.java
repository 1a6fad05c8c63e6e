package dev.tributary.processor.validation;

import dev.tributary.model.TimeFormat;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.WireFormatDefinition;
import java.util.Optional;

/** From {@code @WireFormat} to the model's formats. */
final class TimeFormats {

    static TimeFormat of(Optional<WireFormatDefinition> format) {
        return format.map(TimeFormats::of).orElse(TimeFormat.DEFAULT);
    }

    private static TimeFormat of(WireFormatDefinition format) {
        String zone = format.zone().map(Located::value).orElse(TimeFormat.utc());
        return switch (format.wire().value()) {
            case "ISO_LOCAL" -> new TimeFormat.IsoLocal(zone);
            case "EPOCH_SECONDS" -> new TimeFormat.EpochSeconds();
            case "EPOCH_MILLIS" -> new TimeFormat.EpochMillis();
            case "PATTERN" ->
                new TimeFormat.Pattern(format.pattern().orElseThrow().value(), zone);
            default -> TimeFormat.DEFAULT;
        };
    }

    private TimeFormats() {}
}
