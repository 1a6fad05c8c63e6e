package dev.tributary.examples.language;

import dev.tributary.annotations.BasicAuth;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Deletes;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.LinkHeaderPagination;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** Freshdesk: contacts, and the list of those that were deleted. */
@Source(
        name = "freshdesk",
        baseUrl = "https://{domain}.freshdesk.com/api/v2/",
        documentation = "https://developers.freshdesk.com/api/#contacts")
@BasicAuth(username = "{email}", password = "{password}")
@LinkHeaderPagination(sizeParam = "per_page", size = 100)
public interface Freshdesk {

    /** Contacts, changed since the last run. */
    @Table
    @Incremental(lookback = "PT1M")
    @GET("contacts")
    List<Contact> contacts(@CursorStart @Query("_updated_since") Instant since);

    /** Contacts in the trash, changed since the last run, as they are when they are deleted. */
    @Deletes(of = "contacts")
    @Incremental(lookback = "PT1M")
    @GET("contacts?state=deleted")
    List<DeletedContact> deletedContacts(@CursorStart @Query("_updated_since") Instant since);

    /** A contact. */
    record Contact(
            @Key long id,
            String name,
            String email,
            String phone,
            boolean active,
            Long companyId,
            Instant createdAt,
            @Cursor Instant updatedAt) {}

    /** A contact that was deleted. */
    record DeletedContact(long id, @Cursor Instant updatedAt) {}
}
