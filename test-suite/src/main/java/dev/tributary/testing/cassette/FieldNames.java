package dev.tributary.testing.cassette;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the names of fields, parameters and headers say of their values. */
final class FieldNames {
    /** Of what follows a secret or a person these say something, but not who or what it is. */
    private static final Set<String> SAYS_SOMETHING_ELSE = Set.of(
            "at",
            "on",
            "date",
            "time",
            "type",
            "count",
            "length",
            "verified",
            "enabled",
            "status",
            "policy",
            "hint",
            "ttl",
            "scope",
            "scopes",
            "expires",
            "expiry",
            "expiration",
            "in",
            "required",
            "format",
            "visibility");

    private static final Set<String> SECRETS = Set.of(
            "token",
            "tokens",
            "jwt",
            "secret",
            "secrets",
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "passcode",
            "otp",
            "pin",
            "apikey",
            "authorization",
            "cookie",
            "cookies",
            "session",
            "sessionid",
            "sid",
            "signature",
            "sig",
            "assertion",
            "credential",
            "credentials",
            "accesskey",
            "privatekey",
            "bearer",
            "csrf",
            "xsrf",
            "totp");

    private static final Set<String> KEYS = Set.of(
            "api",
            "access",
            "private",
            "secret",
            "auth",
            "encryption",
            "signing",
            "license",
            "subscription",
            "app",
            "application",
            "account");

    /** A token that says where a reader is opens no door. */
    private static final Set<String> PLACES = Set.of(
            "page",
            "next",
            "prev",
            "previous",
            "continuation",
            "cursor",
            "after",
            "before",
            "sync",
            "delta",
            "change",
            "start",
            "end",
            "offset",
            "position",
            "resume");

    private static final Set<String> NUMBERS = Set.of(
            "phone",
            "phones",
            "mobile",
            "fax",
            "tel",
            "telephone",
            "msisdn",
            "cellphone",
            "ssn",
            "passport",
            "iban",
            "bic",
            "imei",
            "cpf",
            "nif",
            "card",
            "cardnumber");

    private static final Set<String> ADDRESSES = Set.of(
            "street",
            "address",
            "addresses",
            "address1",
            "address2",
            "addr",
            "postal",
            "postcode",
            "zip",
            "zipcode",
            "streetaddress",
            "latitude",
            "longitude",
            "lat",
            "lng",
            "lon");

    private static final Set<String> DAYS = Set.of("birth", "birthday", "birthdate", "dob", "born");

    private static final Set<String> PICTURES = Set.of("avatar", "avatars", "gravatar", "photo", "selfie");

    private static final Set<String> NAMES = Set.of(
            "username",
            "nickname",
            "surname",
            "login",
            "firstname",
            "lastname",
            "fullname",
            "givenname",
            "familyname",
            "middlename",
            "screenname",
            "realname",
            "displayname",
            "maidenname",
            "nick",
            "initials");

    private static final Set<String> WHOSE_NAME = Set.of(
            "first",
            "last",
            "given",
            "family",
            "full",
            "middle",
            "nick",
            "maiden",
            "user",
            "screen",
            "display",
            "real",
            "legal",
            "account",
            "preferred");

    private static final Set<String> PEOPLE = Set.of(
            "user",
            "users",
            "author",
            "authors",
            "owner",
            "owners",
            "assignee",
            "assignees",
            "reporter",
            "creator",
            "customer",
            "customers",
            "contact",
            "contacts",
            "person",
            "people",
            "employee",
            "employees",
            "member",
            "members",
            "sender",
            "recipient",
            "recipients",
            "reviewer",
            "reviewers",
            "requester",
            "submitter",
            "manager",
            "patient",
            "patients",
            "student",
            "students",
            "guest",
            "committer",
            "participant",
            "attendee",
            "profile",
            "lead",
            "leads",
            "holder",
            "attendees",
            "participants",
            "subscriber",
            "subscribers");

    private static final Set<String> OF_A_PERSON = Set.of("name", "slug", "bio", "about", "description", "title");

    private static final Set<String> LINKS = Set.of("url", "link", "website", "homepage", "href", "web");

    /** What a field's value is by its name alone; empty where it says nothing that matters. */
    static Optional<Kind> kind(String name) {
        List<String> words = words(name);
        if (has(words, DAYS)) {
            return Optional.of(Kind.DAY);
        }
        if (words.isEmpty() || (words.size() > 1 && SAYS_SOMETHING_ELSE.contains(last(words)))) {
            return Optional.empty();
        }
        if (isSecret(words)) {
            return Optional.of(Kind.SECRET);
        }
        if (has(words, Set.of("email", "emails", "mail", "mails", "mailto"))) {
            return Optional.of(Kind.EMAIL);
        }
        if (has(words, Set.of("ip", "ipaddress", "ipv4", "ipv6")) || words.equals(List.of("remote", "addr"))) {
            return Optional.of(Kind.MACHINE);
        }
        if (has(words, PICTURES)) {
            return Optional.of(Kind.LINK);
        }
        if (last(words).equals("id") || last(words).equals("ids")) {
            return Optional.empty();
        }
        if (has(words, NUMBERS) || isNumberOf(words)) {
            return Optional.of(Kind.NUMBER);
        }
        if (has(words, ADDRESSES)) {
            return Optional.of(Kind.ADDRESS);
        }
        return isName(words) ? Optional.of(Kind.NAME) : linked(words);
    }

    /** Where a person is shown; the field says whose link it is. */
    private static Optional<Kind> linked(List<String> words) {
        return words.size() > 1 && LINKS.contains(last(words)) && PEOPLE.contains(words.get(words.size() - 2))
                ? Optional.of(Kind.LINK)
                : Optional.empty();
    }

    /** What a field's value is where the object that has it is a person. */
    static Optional<Kind> kindOfPerson(String name) {
        Optional<Kind> itself = kind(name);
        if (itself.isPresent()) {
            return itself;
        }
        List<String> words = words(name);
        if (words.size() == 1 && OF_A_PERSON.contains(words.get(0))) {
            return Optional.of(Kind.NAME);
        }
        return !words.isEmpty() && LINKS.contains(last(words)) ? Optional.of(Kind.LINK) : Optional.empty();
    }

    /** Whether it is a person, or several, that a field of that name holds. */
    static boolean isPerson(String name) {
        List<String> words = words(name);
        return !words.isEmpty()
                && (PEOPLE.contains(last(words))
                        || (words.size() == 2 && last(words).equals("by")));
    }

    /** Whether a value of that name opens doors. */
    static boolean isSecret(String name) {
        return kind(name).filter(Kind.SECRET::equals).isPresent();
    }

    private static boolean isSecret(List<String> words) {
        if (has(words, PLACES) && !has(words, Set.of("password", "secret"))) {
            return false;
        }
        return has(words, SECRETS)
                || (words.size() > 1 && last(words).equals("key") && KEYS.contains(words.get(words.size() - 2)));
    }

    private static boolean isName(List<String> words) {
        if (has(words, NAMES)) {
            return true;
        }
        if (words.size() < 2 || !last(words).equals("name")) {
            return words.equals(List.of("user", "agent"))
                    || (words.size() == 3 && words.subList(1, 3).equals(List.of("user", "agent")));
        }
        String whose = words.get(words.size() - 2);
        return WHOSE_NAME.contains(whose) || PEOPLE.contains(whose);
    }

    private static boolean isNumberOf(List<String> words) {
        return words.size() > 1
                && last(words).equals("number")
                && Set.of("account", "card", "tax", "vat", "national", "license", "licence", "insurance", "security")
                        .contains(words.get(words.size() - 2));
    }

    private static boolean has(List<String> words, Set<String> any) {
        return words.stream().anyMatch(any::contains);
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    /** The words of a name, in lower case, however it is written. */
    static List<String> words(String name) {
        return Stream.of(name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                        .replaceAll("([A-Z])([A-Z][a-z])", "$1 $2")
                        .split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private FieldNames() {}
}
