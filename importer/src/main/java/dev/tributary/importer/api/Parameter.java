package dev.tributary.importer.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A parameter of an endpoint.
 *
 * @param name its name on the wire
 * @param allowed the values that it can have; empty for any
 * @param repeated whether the values of a list are sent one by one rather than with commas between
 */
public record Parameter(
        String name,
        Place place,
        boolean required,
        String description,
        Shape shape,
        List<String> allowed,
        Optional<String> defaultValue,
        OptionalLong minimum,
        OptionalLong maximum,
        boolean repeated) {

    private static final Set<String> CREDENTIALS = Set.of(
            "token",
            "accesstoken",
            "authtoken",
            "apitoken",
            "xauthtoken",
            "apikey",
            "xapikey",
            "appkey",
            "authorization",
            "clientsecret",
            "password");

    public Parameter {
        allowed = List.copyOf(allowed);
    }

    /** Where it is sent. */
    public enum Place {
        /** In the path. */
        PATH,
        /** In the query. */
        QUERY,
        /** In a header. */
        HEADER
    }

    /** Whether its name is that of a credential, which a connection gives and no table. */
    public boolean isCredential() {
        return place != Place.PATH
                && CREDENTIALS.contains(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    /** Whether it is sent there. */
    public boolean isIn(Place where) {
        return place == where;
    }
}
