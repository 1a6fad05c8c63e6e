package dev.tributary.runtime.error;

/** A class of the user's failed in the step that it takes over. */
public final class HookException extends ConnectorException {
    private static final long serialVersionUID = 1;

    private HookException(String message) {
        super(message);
    }

    /**
     * {@return the error of a hook that threw something} Its message is redacted; its stack trace stays, since it shows the line to correct.
     *
     * @param place where it is used
     * @param hook the hook
     * @param thrown what it threw
     * @param redactor takes secrets out of the message
     */
    public static HookException of(Place place, Object hook, RuntimeException thrown, Redactor redactor) {
        HookException exception = new HookException(redactor.redact(place.says(
                "the hook " + hook.getClass().getSimpleName() + " failed (" + thrown + ")", "correct the class.")));
        exception.setStackTrace(thrown.getStackTrace());
        return exception;
    }

    /**
     * {@return the error of a hook that did what its step forbids}
     *
     * @param place where it is used
     * @param hook the hook
     * @param what what it did, beginning with a verb
     * @param advice what to do, ending in a full stop
     */
    public static HookException forbidden(Place place, Object hook, String what, String advice) {
        return new HookException(place.says("the hook " + hook.getClass().getSimpleName() + " " + what, advice));
    }
}
