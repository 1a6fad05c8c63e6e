package dev.tributary.runtime.rest;

import dev.tributary.model.TextModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of a request that values are part of. */
final class ComposedTexts {

    /** The text that goes to a place, empty where nothing is left of it. */
    static Optional<String> of(List<TextModel> texts, String into, TableValues values) {
        return texts.stream()
                .filter(text -> text.into().equals(into))
                .findFirst()
                .flatMap(text -> composed(text, values));
    }

    private static Optional<String> composed(TextModel text, TableValues values) {
        List<String> parts = text.parts().stream()
                .flatMap(part -> part(part, text.quote(), values).stream())
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(text.join(), parts) + text.suffix());
    }

    /** A part with its values, empty if one is absent. */
    private static Optional<String> part(TextModel.Part part, TextModel.Quote quote, TableValues values) {
        List<String> pieces = new ArrayList<>();
        for (TextModel.Piece piece : part.pieces()) {
            if (piece instanceof TextModel.Literal literal) {
                pieces.add(literal.text());
            } else {
                Optional<String> value = values.text(((TextModel.Inserted) piece).value());
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                pieces.add(quote.escape(value.get()));
            }
        }
        return Optional.of(String.join("", pieces));
    }

    private ComposedTexts() {}
}
