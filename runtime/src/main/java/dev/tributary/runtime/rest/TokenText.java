package dev.tributary.runtime.rest;

import dev.tributary.model.ParameterModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.error.PagingException;
import okhttp3.HttpUrl;

/** Change tokens as sources hand them out. */
final class TokenText {

    /**
     * The token in what was found; of a link, its parameter.
     *
     * @param from where it was found
     */
    static String of(RestTable table, String from, String found) {
        HttpUrl link = HttpUrl.parse(found);
        if (link == null) {
            return found;
        }
        String name = table.model().request().parameters().stream()
                .filter(parameter -> parameter.value() instanceof ValueModel.ChangeToken)
                .map(ParameterModel::name)
                .findFirst()
                .orElseThrow();
        String parameter = link.queryParameter(name);
        if (parameter == null) {
            throw new PagingException(table.place()
                    .says(
                            "the link at `" + from + "` has no query parameter `" + name + "`",
                            "name the parameter of @ChangeToken as the source's links do."));
        }
        return parameter;
    }

    private TokenText() {}
}
