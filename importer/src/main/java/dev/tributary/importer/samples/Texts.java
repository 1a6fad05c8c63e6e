package dev.tributary.importer.samples;

import dev.tributary.importer.api.Shape;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What texts stand for. */
final class Texts {
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
    private static final String TIME = DAY + "T\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?";
    private static final List<Form> FORMS = List.of(
            new Form(Pattern.compile(TIME + "(Z|[+-]\\d\\d:\\d\\d)"), OffsetDateTime::parse, new Shape.Time()),
            new Form(Pattern.compile(TIME), LocalDateTime::parse, new Shape.WallTime()),
            new Form(Pattern.compile(DAY), LocalDate::parse, new Shape.Day()));

    /** A form that texts can have, what else must hold of them, and what they are then. */
    private record Form(Pattern pattern, Function<String, ?> parser, Shape shape) {
        boolean fits(String text) {
            if (!pattern.matcher(text).matches()) {
                return false;
            }
            try {
                return parser.apply(text) != null;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }

    /** The shape that all of them have. */
    static Shape shape(List<String> texts) {
        return FORMS.stream()
                .filter(form -> texts.stream().allMatch(form::fits))
                .map(Form::shape)
                .findFirst()
                .orElseGet(Shape.Text::new);
    }

    private Texts() {}
}
