package dev.tributary.it.ledger;

import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorEnd;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Deleted;
import dev.tributary.annotations.Deletes;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Ingestion;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.NoAuth;
import dev.tributary.annotations.PageNumberPagination;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** What happened to things, told in no order and sometimes late; a table for each way in which a target can follow. */
@Source(name = "ledger", baseUrl = "http://127.0.0.1/")
@NoAuth
@PageNumberPagination(sizeParam = "size", size = 8)
public interface Ledger {

    /** Things as they are, for a target that is as they are. */
    @Table(name = "snapshot_newest")
    @SinglePage
    @GET("snapshot_newest")
    List<Thing> snapshotNewest();

    /** Things as they are, for a target that keeps how they were. */
    @Table(name = "snapshot_history")
    @SinglePage
    @GET("snapshot_history")
    List<Thing> snapshotHistory();

    /** Changes, for a target that is as things are. */
    @Table(name = "cdc_newest")
    @Incremental(lookback = "PT6H")
    @GET("cdc_newest")
    List<Change> cdcNewest(@CursorStart @Query("since") Instant since);

    /** Changes, for a target that keeps how things were. */
    @Table(name = "cdc_history")
    @Incremental(lookback = "PT6H")
    @GET("cdc_history")
    List<Change> cdcHistory(@CursorStart @Query("since") Instant since);

    /** Changes, for a target that keeps what it is told. */
    @Table(name = "cdc_append")
    @Incremental
    @GET("cdc_append")
    List<Change> cdcAppend(@CursorStart @Query("since") Instant since);

    /** Changes whose deletes are told apart, for a target that is as things are. */
    @Table(name = "deletes_newest")
    @Incremental(lookback = "PT6H")
    @GET("deletes_newest")
    List<Change> deletesNewest(@CursorStart @Query("since") Instant since);

    /** Deletes of those. */
    @Deletes(of = "deletes_newest")
    @Incremental(lookback = "PT6H")
    @GET("deletes_newest/gone")
    List<Gone> deletesNewestGone(@CursorStart @Query("since") Instant since);

    /** Changes and deletes, for a target that keeps how things were. */
    @Table(name = "deletes_history")
    @Incremental(lookback = "PT6H")
    @GET("deletes_history")
    List<ChangeOrDelete> deletesHistory(@CursorStart @Query("since") Instant since);

    /** Changes and deletes, for a target that keeps what it is told. */
    @Table(name = "deletes_append")
    @Incremental
    @GET("deletes_append")
    List<ChangeOrDelete> deletesAppend(@CursorStart @Query("since") Instant since);

    /** Things that never change, for a target that has each once. */
    @Table(name = "append_newest", ingestion = Ingestion.APPEND)
    @Incremental
    @GET("append_newest")
    List<Change> appendNewest(@CursorStart @Query("since") Instant since);

    /** Things that never change, by windows, for a target that keeps what it is told. */
    @Table(name = "append_append", ingestion = Ingestion.APPEND)
    @Incremental(window = "PT6H")
    @GET("append_append")
    List<Change> appendAppend(
            @CursorStart(initial = "2026-01-01T00:00:00Z") @Query("since") Instant since,
            @CursorEnd @Query("until") Instant until);

    /** A thing. */
    record Thing(@Key long id, String name, Place place, Object payload) {}

    /** A thing as it is from a time on. */
    record Change(
            @Key long id,
            String name,
            Place place,
            Object payload,
            @Cursor Instant updatedAt) {}

    /** A thing as it is from a time on, or no more. */
    record ChangeOrDelete(
            @Key long id,
            String name,
            Place place,
            Object payload,
            @Cursor Instant updatedAt,
            @Deleted Boolean gone) {}

    /** That a thing is no more. */
    record Gone(long id, @Cursor Instant updatedAt) {}

    /** Where a thing is. */
    record Place(String city, Double height) {}
}
