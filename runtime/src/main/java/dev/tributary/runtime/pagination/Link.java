package dev.tributary.runtime.pagination;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code Link} headers (RFC 8288): several links in a field, parameters in quotes, several relations in a link. */
final class Link {
    private final String text;
    private int at;

    private Link(String text) {
        this.text = text;
    }

    /** The target of the first link of that relation, as it stands there. */
    static Optional<String> target(List<String> fields, String rel) {
        for (String field : fields) {
            Optional<String> target = new Link(field).find(rel);
            if (target.isPresent()) {
                return target;
            }
        }
        return Optional.empty();
    }

    private Optional<String> find(String rel) {
        while (true) {
            skip(" \t,");
            if (at >= text.length() || text.charAt(at) != '<') {
                return Optional.empty();
            }
            int close = text.indexOf('>', at);
            if (close < 0) {
                return Optional.empty();
            }
            String target = text.substring(at + 1, close).trim();
            at = close + 1;
            if (relations().contains(rel.toLowerCase(Locale.ROOT))) {
                return Optional.of(target);
            }
        }
    }

    /** The relations of the link whose parameters follow; of several {@code rel} parameters the first counts. */
    private List<String> relations() {
        List<String> relations = new ArrayList<>();
        boolean found = false;
        skip(" \t");
        while (at < text.length() && text.charAt(at) == ';') {
            at++;
            skip(" \t");
            String name = until("=;, \t").toLowerCase(Locale.ROOT);
            skip(" \t");
            String value = "";
            if (at < text.length() && text.charAt(at) == '=') {
                at++;
                skip(" \t");
                value = value();
            }
            if (name.equals("rel") && !found) {
                found = true;
                relations.addAll(List.of(value.toLowerCase(Locale.ROOT).trim().split("\\s+")));
            }
            skip(" \t");
        }
        return relations;
    }

    private String value() {
        if (at >= text.length() || text.charAt(at) != '"') {
            return until(";, \t");
        }
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at));
            at++;
        }
        at++;
        return value.toString();
    }

    private String until(String ends) {
        int start = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
