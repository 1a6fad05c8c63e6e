package dev.tributary.examples.wordpress;

import dev.tributary.annotations.BodyValue;
import dev.tributary.annotations.Column;
import dev.tributary.annotations.Delete;
import dev.tributary.annotations.Insert;
import dev.tributary.annotations.Update;
import retrofit2.http.DELETE;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** What tests write into WordPress. Terms have no trash, so {@code force} is needed. */
interface WordPressWrites {
    @Insert("tags")
    @POST("tags")
    Object create(
            @Column("name") @BodyValue("/name") String name,
            @Column("description") @BodyValue("/description") String description);

    @Update("tags")
    @POST("tags/{id}")
    Object describe(
            @Column("id") @Path("id") long id, @Column("description") @BodyValue("/description") String description);

    @Delete("tags")
    @DELETE("tags/{id}?force=true")
    void remove(@Column("id") @Path("id") long id);
}
