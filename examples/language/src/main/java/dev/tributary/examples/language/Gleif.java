package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.Compression;
import dev.tributary.annotations.Format;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.NoAuth;
import dev.tributary.annotations.Payload;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;

/** GLEIF: all legal entities that have an identifier, as one CSV of gigabytes in a zip archive. */
@Source(
        name = "gleif",
        displayName = "GLEIF",
        baseUrl = "https://goldencopy.gleif.org/api/v2/",
        documentation = "https://www.gleif.org/en/lei-data/gleif-golden-copy")
@NoAuth
@SinglePage
public interface Gleif {

    /** The golden copy of level 1: who is who. */
    @Table
    @Payload(value = Format.CSV, compression = Compression.ZIP)
    @GET("golden-copies/publishes/lei2/latest.csv")
    List<LegalEntity> legalEntities();

    /** @param nextRenewal until when the identifier is valid unless it is renewed */
    record LegalEntity(
            @Key @JsonProperty("LEI") String lei,
            @JsonProperty("Entity.LegalName") String legalName,
            @JsonProperty("Entity.LegalAddress.Country") String country,
            @JsonProperty("Entity.EntityStatus") String status,
            @JsonProperty("Registration.LastUpdateDate") Instant updatedAt,
            @JsonProperty("Registration.NextRenewalDate") Instant nextRenewal) {}
}
