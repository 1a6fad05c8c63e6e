package dev.tributary.runtime.decode;

import tools.jackson.core.JsonParser;

/** What becomes of what no column takes. Each method leaves the parser at the last token of the value at which it is. */
interface Strays {

    /** Values that do not fit are errors, fields that nobody declared are passed over. */
    Strays REFUSED = new Strays() {
        @Override
        public ElementDecoder guard(ElementDecoder value) {
            return value;
        }

        @Override
        public void misfit(JsonParser json, String expected) {
            throw DecodeException.unexpected(json, expected);
        }

        @Override
        public void unknown(JsonParser json) {
            json.skipChildren();
        }
    };

    /** A decoder of the same values, which knows what to do with those that do not fit. */
    ElementDecoder guard(ElementDecoder value);

    /** A value does not fit. */
    void misfit(JsonParser json, String expected);

    /** A field has a name that no column has. */
    void unknown(JsonParser json);
}
