package dev.tributary.importer.samples;

import dev.tributary.importer.api.AuthMethod;
import java.util.List;
import java.util.Optional;

/**
 * An API of which answers are known.
 *
 * @param title what people call it
 * @param baseUrl where it is, if that is known
 * @param methods how it knows who asks; none where it is open, or where that is not known
 */
public record SampledApi(String title, Optional<String> baseUrl, List<AuthMethod> methods, List<Sample> samples) {
    public SampledApi {
        methods = List.copyOf(methods);
        samples = List.copyOf(samples);
    }
}
