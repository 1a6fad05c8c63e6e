package dev.tributary.examples.quickstart;

import dev.tributary.annotations.*;
import java.util.List;
import retrofit2.http.GET;

/** PokéAPI: every Pokémon there is. */
@Source(name = "pokeapi", baseUrl = "https://pokeapi.co/api/v2", documentation = "https://pokeapi.co/docs/v2")
@NoAuth
@OffsetPagination(param = "offset", sizeParam = "limit", size = 100, total = "/count")
public interface PokeApi {

    @Table
    @GET("pokemon")
    @Records("/results")
    List<Pokemon> pokemon();

    record Pokemon(@Key String name, String url) {}
}
