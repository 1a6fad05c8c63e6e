package dev.tributary.processor.validation;

import dev.tributary.model.TimeFormat;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.WireFormatDefinition;
import java.util.List;
import java.util.Optional;

/** From {@code @WireFormat} to the model's formats. */
final class TimeFormats {

    static TimeFormat of(Optional<WireFormatDefinition> format) {
        return format.map(TimeFormats::of).orElse(TimeFormat.DEFAULT);
    }

    static TimeFormat of(WireFormatDefinition format) {
        List<TimeFormat> formats =
                format.all().stream().map(TimeFormats::single).toList();
        return formats.size() == 1 ? formats.get(0) : new TimeFormat.AnyOf(formats);
    }

    private static TimeFormat single(WireFormatDefinition format) {
        String zone = format.zone().map(Located::value).orElse(TimeFormat.utc());
        return switch (format.wire().value()) {
            case "ISO_LOCAL" -> new TimeFormat.IsoLocal(zone);
            case "ISO_DATE" -> new TimeFormat.IsoDate(zone);
            case "EPOCH_SECONDS" -> new TimeFormat.EpochSeconds();
            case "EPOCH_MILLIS" -> new TimeFormat.EpochMillis();
            case "EPOCH_MICROS" -> new TimeFormat.EpochMicros();
            case "DOT_NET_DATE" -> new TimeFormat.DotNetDate();
            case "PATTERN" ->
                new TimeFormat.Pattern(format.pattern().orElseThrow().value(), zone);
            default -> TimeFormat.DEFAULT;
        };
    }

    private TimeFormats() {}
}
