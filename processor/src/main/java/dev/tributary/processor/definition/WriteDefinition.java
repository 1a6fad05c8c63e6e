package dev.tributary.processor.definition;

import dev.tributary.model.write.WriteModel;
import dev.tributary.processor.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A method of an interface of writes.
 *
 * @param method its name
 * @param origin its declaration
 * @param roles what it says that it does; anything but one is a mistake
 * @param requests Retrofit's request annotations; anything but one is a mistake
 * @param parameters its parameters
 * @param body {@code @JsonBody}
 */
public record WriteDefinition(
        String method,
        Origin origin,
        List<Role> roles,
        List<RequestDefinition> requests,
        List<ParameterDefinition> parameters,
        Optional<Located<String>> body) {

    /**
     * What a method does.
     *
     * @param table the table's name
     * @param at where in the response the new row is
     * @param origin the annotation
     */
    public record Role(WriteModel.Kind kind, Located<String> table, Optional<Located<String>> at, Origin origin) {

        /** The annotation's simple name. */
        public String annotation() {
            return switch (kind) {
                case INSERT -> "Insert";
                case UPDATE -> "Update";
                case DELETE -> "Delete";
            };
        }
    }

    public WriteDefinition {
        roles = List.copyOf(roles);
        requests = List.copyOf(requests);
        parameters = List.copyOf(parameters);
    }
}
