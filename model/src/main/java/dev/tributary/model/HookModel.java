package dev.tributary.model;

/**
 * A class of the user's that takes over a step.
 *
 * @param step the step
 * @param className the class's binary name; the connector names it in code, so this is for people to read
 */
public record HookModel(Step step, String className) {

    /** The steps that can be taken over, each an interface of the runtime's. */
    public enum Step {
        AUTHENTICATE,
        BUILD_REQUEST,
        PAGINATE,
        EXTRACT,
        MAP_ROW,
        DISCOVER_COLUMNS
    }
}
