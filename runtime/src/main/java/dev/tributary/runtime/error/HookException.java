package dev.tributary.runtime.error;

/** A class of the user's failed in the step that it takes over. */
public final class HookException extends ConnectorException {
    private static final long serialVersionUID = 1;

    private HookException(String message) {
        super(message);
    }

    /**
     * A hook threw something. Its message is redacted; its stack trace stays, since it shows the line to correct.
     *
     * @param hook the hook
     */
    public static HookException of(Place place, Object hook, RuntimeException thrown, Redactor redactor) {
        HookException exception = new HookException(redactor.redact(place.says(
                "the hook " + hook.getClass().getSimpleName() + " failed (" + thrown + ")", "correct the class.")));
        exception.setStackTrace(thrown.getStackTrace());
        return exception;
    }

    /** A hook did what its step forbids; {@code what} begins with a verb. */
    public static HookException forbidden(Place place, Object hook, String what, String advice) {
        return new HookException(place.says("the hook " + hook.getClass().getSimpleName() + " " + what, advice));
    }
}
