package dev.tributary.testing.cassette;

import java.util.Set;

/** The words by which fields of secrets and of people are known, in lower case. */
final class Words {
    /** Of what follows a secret or a person these say something, but not who or what it is. */
    static final Set<String> SAYS_SOMETHING_ELSE = Set.of(
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

    static final Set<String> SECRETS = Set.of(
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

    static final Set<String> KEYS = Set.of(
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
    static final Set<String> PLACES = Set.of(
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

    static final Set<String> NUMBERS = Set.of(
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

    static final Set<String> ADDRESSES = Set.of(
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

    static final Set<String> DAYS = Set.of("birth", "birthday", "birthdate", "dob", "born");

    static final Set<String> PICTURES = Set.of("avatar", "avatars", "gravatar", "photo", "selfie");

    static final Set<String> NAMES = Set.of(
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

    static final Set<String> WHOSE_NAME = Set.of(
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

    static final Set<String> PEOPLE = Set.of(
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

    static final Set<String> OF_A_PERSON = Set.of("name", "slug", "bio", "about", "description", "title");

    static final Set<String> LINKS = Set.of("url", "link", "website", "homepage", "href", "web");

    private Words() {}
}
