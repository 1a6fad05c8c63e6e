package dev.tributary.simulator.http;

import dev.tributary.model.TextModel;
import dev.tributary.model.ValueModel;
import dev.tributary.model.value.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the values out of a text that they are part of. */
final class SentTexts {
    private static final int MOST_PARTS = 12;

    private final TextModel text;

    SentTexts(TextModel text) {
        this.text = text;
        if (text.parts().size() > MOST_PARTS) {
            throw new IllegalArgumentException("A template of more than " + MOST_PARTS + " parts cannot be served");
        }
    }

    /**
     * The values within a text.
     *
     * @throws Refusal if it is not made as the model says
     */
    Map<ValueModel, String> values(String sent) {
        int all = 1 << text.parts().size();
        for (int left = all - 1; left > 0; left--) {
            if (hasFixedParts(left)) {
                List<ValueModel> named = new ArrayList<>();
                Matcher matcher = pattern(left, named).matcher(sent);
                if (matcher.matches()) {
                    return values(matcher, named);
                }
            }
        }
        throw new Refusal(400, "`" + text.into() + "` is `" + sent + "`, which is no expression of the kind expected");
    }

    /** Parts without values are always there. */
    private boolean hasFixedParts(int left) {
        for (int i = 0; i < text.parts().size(); i++) {
            boolean varies = text.parts().get(i).pieces().stream().anyMatch(TextModel.Inserted.class::isInstance);
            if (!varies && (left & 1 << i) == 0) {
                return false;
            }
        }
        return true;
    }

    private Pattern pattern(int left, List<ValueModel> named) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < text.parts().size(); i++) {
            if ((left & 1 << i) != 0) {
                StringBuilder part = new StringBuilder();
                for (TextModel.Piece piece : text.parts().get(i).pieces()) {
                    if (piece instanceof TextModel.Inserted inserted) {
                        named.add(inserted.value());
                        part.append("(.+?)");
                    } else {
                        part.append(Pattern.quote(((TextModel.Literal) piece).text()));
                    }
                }
                parts.add(part.toString());
            }
        }
        return Pattern.compile(
                String.join(Pattern.quote(text.join()), parts) + Pattern.quote(text.suffix()), Pattern.DOTALL);
    }

    private Map<ValueModel, String> values(Matcher matcher, List<ValueModel> named) {
        Map<ValueModel, String> values = new LinkedHashMap<>();
        for (int i = 0; i < named.size(); i++) {
            String escaped = matcher.group(i + 1);
            String value = unescaped(escaped);
            if (!text.quote().escape(value).equals(escaped)) {
                throw new Refusal(400, "`" + text.into() + "` has `" + escaped + "` in it, which ends its quotes");
            }
            values.put(named.get(i), value);
        }
        return values;
    }

    private String unescaped(String escaped) {
        return switch (text.quote()) {
            case NONE -> escaped;
            case SINGLE_DOUBLED -> escaped.replace("''", "'");
            case SINGLE_BACKSLASH, DOUBLE_BACKSLASH -> escaped.replaceAll("(?s)\\\\(.)", "$1");
            case JSON -> json(escaped);
        };
    }

    private String json(String escaped) {
        try {
            return JsonValue.parse("\"" + escaped + "\"").scalar().orElse(escaped);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "`" + text.into() + "` has `" + escaped + "` in it, which is no text of JSON");
        }
    }
}
