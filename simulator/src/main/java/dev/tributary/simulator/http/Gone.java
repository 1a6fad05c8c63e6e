package dev.tributary.simulator.http;

import dev.tributary.model.ErrorModel;
import dev.tributary.model.TableModel;

/** The row that a request is about is not there, which the source says in words of its own. */
final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ErrorModel error;

    private Gone(ErrorModel error) {
        super("Gone");
        this.error = error;
    }

    /** What a table's source says then; a refusal where the model does not say. */
    static RuntimeException of(TableModel table, String what) {
        return table.errors().stream()
                .filter(error -> error.action() == ErrorModel.Action.DELETED)
                .findFirst()
                .<RuntimeException>map(Gone::new)
                .orElseGet(() -> new Refusal(404, "Not Found: nothing here has " + what));
    }

    ErrorModel error() {
        return error;
    }
}
