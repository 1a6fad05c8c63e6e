package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.CursorPagination;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.NoAuth;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** A continuation whose members are added to the next request: modelled on the MediaWiki Action API. */
@Source(
        name = "mediawiki",
        baseUrl = "https://{language}.wikipedia.org/w/",
        documentation = "https://www.mediawiki.org/wiki/API:Main_page")
@NoAuth
@CursorPagination(token = "/continue", merge = true, sizeParam = "aplimit", size = 500)
public interface MediaWiki {

    /**
     * The pages of a namespace.
     *
     * @param namespace the namespace's number, 0 for articles
     */
    @Table
    @GET("api.php?action=query&list=allpages&format=json&formatversion=2")
    @Records("/query/allpages")
    List<Article> articles(@TableOption(defaultValue = "0") @Query("apnamespace") long namespace);

    /** A page. */
    record Article(
            @JsonProperty("pageid") @Key long id,
            @JsonProperty("ns") long namespace,
            String title) {}
}
