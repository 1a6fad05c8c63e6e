package dev.tributary.runtime.job;

import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.SourceException;
import java.util.Set;
import okhttp3.Request;

/**
 * Where a job's file is.
 *
 * @param request the request of its first page, without credentials
 * @param isOwn whether it is at the source itself, which is told who we are
 */
public record ExportFile(Request request, boolean isOwn) {
    private static final Set<Integer> GONE = Set.of(404, 410);

    /** Storage services say so of signed addresses that have expired. */
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 410);

    /** Whether an error says that the file can no longer be had. */
    public boolean isExpiry(ConnectorException error) {
        if (error instanceof SourceException failed) {
            return (isOwn ? GONE : REFUSED).contains(failed.status().orElse(0));
        }
        return !isOwn && error instanceof AuthenticationException;
    }
}
