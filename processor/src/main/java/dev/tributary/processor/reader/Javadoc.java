package dev.tributary.processor.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/**
 * A Javadoc comment as plain text; class files have none.
 *
 * @param text all before the block tags
 * @param parameters the texts of {@code @param} by name
 */
record Javadoc(String text, Map<String, String> parameters) {
    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@(?=\\w)");
    private static final Pattern PARAMETER = Pattern.compile("(?s)param\\s+(\\w+)\\s*(.*)");
    private static final Pattern INLINE_LINK = Pattern.compile("\\{@link(?:plain)?\\s+([^\\s}]+)(?:\\s+([^}]*))?}");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s*([^}]*)}");
    private static final Pattern HTML_TAG = Pattern.compile("</?[a-zA-Z][^>]*>");

    static Javadoc of(Element element, Elements elements) {
        String comment = elements.getDocComment(element);
        if (comment == null) {
            return new Javadoc("", Map.of());
        }
        String[] blocks = BLOCK_TAG.split(comment, -1);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int block = 1; block < blocks.length; block++) {
            Matcher parameter = PARAMETER.matcher(blocks[block]);
            if (parameter.matches()) {
                parameters.put(parameter.group(1), plain(parameter.group(2)));
            }
        }
        return new Javadoc(plain(blocks[0]), parameters);
    }

    private static String plain(String text) {
        String linked = INLINE_LINK
                .matcher(text)
                .replaceAll(link -> Matcher.quoteReplacement(
                        link.group(2) != null
                                ? link.group(2)
                                : link.group(1).replaceFirst("^#", "").replace('#', '.')));
        String untagged =
                HTML_TAG.matcher(INLINE_TAG.matcher(linked).replaceAll("$1")).replaceAll(" ");
        return untagged.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    String parameter(CharSequence name) {
        return parameters.getOrDefault(name.toString(), "");
    }
}
