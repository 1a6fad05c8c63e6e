package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.Optional;

/** Credentials; the texts are templates of connection options. */
public sealed interface AuthDefinition {

    /** The annotation. */
    Origin origin();

    /** {@code @BearerToken}. */
    record Bearer(Located<String> token, Origin origin) implements AuthDefinition {}

    /** {@code @BasicAuth}. */
    record Basic(Located<String> username, Located<String> password, Origin origin) implements AuthDefinition {}

    /** {@code @ApiKey}. */
    record Key(Optional<Located<String>> header, Optional<Located<String>> query, Located<String> value, Origin origin)
            implements AuthDefinition {}
}
