package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.ApiKey;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.util.List;
import retrofit2.http.GET;

/** United States Census Bureau: tables as arrays, the first of which is the header. */
@Source(
        name = "census",
        baseUrl = "https://api.census.gov/data/",
        documentation = "https://www.census.gov/data/developers")
@ApiKey(query = "key")
@SinglePage
public interface Census {

    /** The states and their people: {@code [["NAME", "B01001_001E", "state"], ["Alabama", "5028092", "01"]]}. */
    @Table
    @Records(value = "", header = "/0")
    @GET("2023/acs/acs5?get=NAME,B01001_001E&for=state:*")
    List<State> states();

    /**
     * A state.
     *
     * @param state its FIPS code
     */
    record State(
            @Key String state,
            @JsonProperty("NAME") String name,
            @JsonProperty("B01001_001E") Long population) {}
}
