package dev.tributary.importer.project;

/** What a project was begun with, and so what its author should know before relying on it. */
public enum Origin {
    /** A description of the API. */
    DOCUMENT("""
            What an API's document does not say was guessed. Each guess stands as a comment at its table, too. Look at them,
            correct what is wrong, and remove the comment. Then run the same tests against the source itself:
            `TRIBUTARY_TEST_MODE=live`.
            """),
    /** Answers of the API. */
    SAMPLES("""
            Answers show what was there, not what can be: fields that were absent from all of them are missing here, and what
            was guessed from them can be wrong. Each guess stands as a comment at its table, too. Hold them against what the
            source's documentation says, correct what is wrong, and remove the comment. Then run the same tests against the
            source itself: `TRIBUTARY_TEST_MODE=live`.
            """),
    /** Nothing. */
    TEMPLATE("""
            Everything in the descriptor is an example. Put your source in its place, one table from end to end before the next;
            the comments say what to look for, and where Tributary's documentation says more. Then run the same tests against the
            source itself: `TRIBUTARY_TEST_MODE=live`.
            """);

    private final String caution;

    Origin(String caution) {
        this.caution = caution;
    }

    /** A paragraph of the project's page. */
    String caution() {
        return caution;
    }
}
