package dev.tributary.model;

import java.util.List;

/**
 * One of several ways to authenticate.
 *
 * @param name the value of the connection option {@code auth_method} that chooses it
 * @param description what it is, in a few words
 * @param preferred whether it is taken where the options given would do for several
 * @param auth the credentials that every request carries then, all of them; no {@link AuthModel.Choice} among them
 */
public record AuthMethodModel(String name, String description, boolean preferred, List<AuthModel> auth) {

    public AuthMethodModel {
        auth = List.copyOf(auth);
    }

    /** The connection options that it is made of, in order, each once. */
    public List<String> options() {
        return auth.stream()
                .flatMap(credentials -> credentials.templates().stream())
                .flatMap(template -> Template.parse(template).options().stream())
                .distinct()
                .toList();
    }
}
