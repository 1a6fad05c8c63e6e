package dev.tributary.connection;

import java.nio.file.Path;

/** Where the value of an option comes from. */
public sealed interface OptionOrigin {

    /** Whoever asked for the connection gave it. */
    record Given() implements OptionOrigin {
        @Override
        public String described() {
            return "given";
        }
    }

    /** An environment variable. */
    record Variable(String name) implements OptionOrigin {
        @Override
        public String described() {
            return "environment variable " + name;
        }
    }

    /** The connections file, or where its reference leads. */
    record InFile(Path file) implements OptionOrigin {
        @Override
        public String described() {
            return String.valueOf(file.getFileName());
        }
    }

    /** A secret scope. */
    record InScope(String scope, String key) implements OptionOrigin {
        @Override
        public String described() {
            return "secret scope " + scope;
        }
    }

    /** {@return in a few words} */
    String described();
}
