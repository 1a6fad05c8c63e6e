package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorEnd;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Ingestion;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.NoAuth;
import dev.tributary.annotations.PageNumberPagination;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.Wire;
import dev.tributary.annotations.WireFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** The United States' Federal Register: documents by the day on which they were published. */
@Source(
        name = "federal_register",
        displayName = "Federal Register",
        baseUrl = "https://www.federalregister.gov/api/v1/",
        documentation = "https://www.federalregister.gov/developers/documentation/api/v1")
@NoAuth
public interface FederalRegister {

    /** Documents; the source lists 2,000 of a search at most, hence the windows. Washington's day ends after UTC's. */
    @Table(ingestion = Ingestion.APPEND)
    @Incremental(lag = "PT6H", window = "P7D")
    @GET("documents.json?order=oldest")
    @Records("/results")
    @PageNumberPagination(sizeParam = "per_page", size = 1000, totalPages = "/total_pages")
    List<Document> documents(
            @CursorStart(initial = "2025-01-01T00:00:00Z")
                    @WireFormat(Wire.ISO_DATE)
                    @Query("conditions[publication_date][gte]")
                    Instant from,
            @CursorEnd @WireFormat(Wire.ISO_DATE) @Query("conditions[publication_date][lte]") Instant to);

    /** A document. */
    record Document(
            @Key String documentNumber,
            @Cursor LocalDate publicationDate,
            String title,
            String type,
            @JsonProperty("abstract") String summary,
            String htmlUrl) {}
}
