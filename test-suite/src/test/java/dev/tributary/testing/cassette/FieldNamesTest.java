package dev.tributary.testing.cassette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNamesTest {

    @ParameterizedTest
    @CsvSource({
        "access_token, SECRET", "X-Api-Key, SECRET", "clientSecret, SECRET", "privateKey, SECRET", "sessionId, SECRET",
        "password, SECRET", "author_email, EMAIL", "EMAIL, EMAIL", "mobilePhone, NUMBER", "iban, NUMBER",
        "account_number, NUMBER", "firstName, NAME", "login, NAME", "author_name, NAME", "userAgent, NAME",
        "street, ADDRESS", "postalCode, ADDRESS", "author_ip, MACHINE", "date_of_birth, DAY", "avatar_url, LINK",
        "author_url, LINK"
    })
    void fields_of_secrets_and_people_are_known_by_their_names(String name, Kind kind) {
        assertThat(FieldNames.kind(name)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id", "name", "title", "next_page_token", "pageToken", "token_type", "email_verified", "address_id",
                        "key",
                "author", "status", "password_changed_at", "description", "url", "created_at", "monkey", "", "-"
            })
    void other_fields_say_nothing_by_their_names(String name) {
        assertThat(FieldNames.kind(name)).isEqualTo(Optional.empty());
    }
}
