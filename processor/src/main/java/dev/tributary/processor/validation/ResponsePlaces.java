package dev.tributary.processor.validation;

import dev.tributary.processor.definition.Located;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;

/** Places in responses: JSON Pointers into the body, or names of headers. */
final class ResponsePlaces {

    static void check(Located<String> place, Report report) {
        if (place.value().startsWith("/")) {
            RecordsRule.checkPointer(place, report);
        } else if (!Headers.isName(place.value())) {
            report.add(Rule.POINTER, place.origin(), place.value(), "it has no leading slash, and is no header");
        }
    }

    private ResponsePlaces() {}
}
