package dev.tributary.examples.language;

import dev.tributary.annotations.BodyValue;
import dev.tributary.annotations.Column;
import dev.tributary.annotations.Delete;
import dev.tributary.annotations.Insert;
import dev.tributary.annotations.Update;
import retrofit2.http.DELETE;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;

/** What tests write into Freshdesk; a deleted contact goes to the trash, of which the descriptor reads. */
interface FreshdeskWrites {
    @Insert("contacts")
    @POST("contacts")
    Object create(@Column("name") @BodyValue("/name") String name, @Column("email") @BodyValue("/email") String email);

    @Update("contacts")
    @PUT("contacts/{id}")
    Object rename(@Column("id") @Path("id") long id, @Column("name") @BodyValue("/name") String name);

    @Delete("contacts")
    @DELETE("contacts/{id}")
    void remove(@Column("id") @Path("id") long id);
}
