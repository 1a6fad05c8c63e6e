package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.Format;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.NoAuth;
import dev.tributary.annotations.OffsetPagination;
import dev.tributary.annotations.Payload;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** arXiv: the papers that a query finds, as an Atom feed. */
@Source(
        name = "arxiv",
        displayName = "arXiv",
        baseUrl = "https://export.arxiv.org/api/",
        documentation = "https://info.arxiv.org/help/api/user-manual.html")
@NoAuth
@Payload(Format.XML)
public interface Arxiv {

    /**
     * Papers, in the order of their submission.
     *
     * @param query what is looked for, such as {@code cat:cs.DB}
     */
    @Table
    @Records("/feed/entry")
    @OffsetPagination(param = "start", sizeParam = "max_results", size = 100, total = "/feed/opensearch:totalResults")
    @GET("query?sortBy=submittedDate&sortOrder=ascending")
    List<Paper> papers(@TableOption @Query("search_query") String query);

    /** @param id the address of the paper's page, with its version */
    record Paper(
            @Key String id,
            Instant published,
            Instant updated,
            String title,
            String summary,
            @JsonProperty("author") List<Author> authors,
            @JsonProperty("category") List<Category> categories,
            @JsonProperty("link") List<Link> links,
            @JsonProperty("arxiv:doi") String doi) {}

    /** An author. */
    record Author(
            String name, @JsonProperty("arxiv:affiliation") List<String> affiliations) {}

    /** A subject. */
    record Category(@JsonProperty("@term") String term) {}

    /** Another form of the paper. */
    record Link(
            @JsonProperty("@href") String href,
            @JsonProperty("@rel") String rel,
            @JsonProperty("@title") String title) {}
}
