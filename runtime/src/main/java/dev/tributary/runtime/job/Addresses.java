package dev.tributary.runtime.job;

import dev.tributary.model.JobTemplate;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** Makes addresses of templates. What is put in stays within its segment of the path, or its value of the query. */
final class Addresses {
    private static final HttpUrl ROOT = HttpUrl.get("https://host/");

    /**
     * The address that a template says; empty where it is none.
     *
     * @param base what it is relative to
     * @param value the values of placeholders and places
     * @throws IllegalArgumentException if a value cannot be a part of an address
     */
    static Optional<HttpUrl> of(JobTemplate template, HttpUrl base, Function<JobTemplate.Piece, String> value) {
        if (template.address().isPresent()) {
            return Optional.ofNullable(
                    base.resolve(value.apply(template.pieces().get(0))));
        }
        StringBuilder text = new StringBuilder();
        for (JobTemplate.Piece piece : template.pieces()) {
            if (piece instanceof JobTemplate.Literal literal) {
                text.append(literal.text());
            } else {
                String part = value.apply(piece);
                text.append(text.indexOf("?") < 0 ? segment(part) : parameter(part));
            }
        }
        return Optional.ofNullable(base.resolve(text.toString()));
    }

    private static String segment(String part) {
        if (part.equals(".") || part.equals("..")) {
            throw new IllegalArgumentException("`" + part + "` would lead to another path");
        }
        return ROOT.newBuilder()
                .addPathSegment(part)
                .build()
                .encodedPathSegments()
                .get(0);
    }

    private static String parameter(String part) {
        String query = ROOT.newBuilder().addQueryParameter("v", part).build().encodedQuery();
        return query == null ? "" : query.substring("v=".length());
    }

    private Addresses() {}
}
