package dev.tributary.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where tokens are issued (RFC 6749, section 3.2).
 *
 * @param url its URL, a template; absolute, or relative to the base URL
 * @param registered the client that we are there, null where the grant itself says who we are
 * @param scopes the scopes to ask for, templates; empty for those that the source gives by itself
 * @param parameters further parameters of the request
 */
public record TokenEndpointModel(
        String url, @Nullable ClientModel registered, List<String> scopes, List<NamedTemplate> parameters) {

    public TokenEndpointModel {
        scopes = List.copyOf(scopes);
        parameters = List.copyOf(parameters);
    }

    /** The client that we are there, empty where the grant itself says who we are. */
    public Optional<ClientModel> client() {
        return Optional.ofNullable(registered);
    }

    List<String> templates() {
        List<String> templates = new ArrayList<>();
        templates.add(url);
        client().ifPresent(client -> templates.addAll(client.templates()));
        templates.addAll(scopes);
        parameters.forEach(parameter -> templates.add(parameter.template()));
        return templates;
    }
}
