#set( $symbol_pound = '#' )
#set( $symbol_dollar = '$' )
#set( $symbol_escape = '\' )
package ${package};

import dev.tributary.annotations.BearerToken;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorPagination;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.FromParent;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Parent;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** A shop that does not exist: put what your source is in this place, in one sentence. */
// A beginning that works. `mvn verify` makes a connector of this interface and checks it against a simulation of a source
// that behaves as is said here. Replace what is said, part by part, by what your source's own documentation says, one
// table from end to end before the next: docs/authoring.md has the steps. Pages called docs/... are those of Tributary.

// Where it is, and what people call it. What differs from one connection to another, such as a region, is written as
// {region} in the URL and becomes an option. See docs/language.md${symbol_pound}source
@Source(
        name = "${source}",
        displayName = "${type}",
        baseUrl = "https://api.example.com/v1/",
        documentation = "https://api.example.com/docs")
// Who asks: a token, which is the connection's option `token` and never stands in the code. There are @ApiKey,
// @BasicAuth, @OAuth2ClientCredentials, @NoAuth for a source that is open, and more: see docs/language.md${symbol_pound}credentials
@BearerToken
// Where the rows are in an answer: {"data": [...]}. Without this line the answer itself is the array.
// See docs/language.md${symbol_pound}rows
@Records("/data")
// How pages follow one another: the answer's `next_cursor` is sent as `cursor` to get the next page. There are
// @LinkHeaderPagination, @NextUrlPagination, @PageNumberPagination, @OffsetPagination, @KeysetPagination and @SinglePage,
// for all tables here or at one of them. See docs/language.md${symbol_pound}pagination
@CursorPagination(token = "/next_cursor", param = "cursor", sizeParam = "limit", size = 100)
public interface ${type} {

    /** Everybody who ever ordered something. */
    // A method is a table. This one is read whole each time, and what has vanished at the source vanishes from the target.
    @Table
    @GET("customers")
    List<Customer> customers();

    /** Orders, from the latest change on. */
    // The column marked @Cursor says when a row changed, and the parameter marked @CursorStart asks for what changed since
    // then, so that each run reads only what is new. `lookback` reads a little twice, for changes that show late. Whether
    // rows come in the order of the cursor, and whether the source leaves out the boundary itself, decide whether anything
    // is lost: see docs/language.md${symbol_pound}incremental-reads and docs/offsets.md
    @Table
    @Incremental(lookback = "PT5M")
    @GET("orders")
    List<Order> orders(@CursorStart @Query("updated_since") Instant since);

    /** The lines of each order. */
    // A request for each row of another table. See docs/language.md${symbol_pound}fan-out
    @Table
    @GET("orders/{order_id}/lines")
    List<Line> lines(@Parent(table = "orders", column = "id") @Path("order_id") long orderId);

    // What a row is. Fields are called on the wire as here, in snake_case (`naming` and @JsonProperty say otherwise). Keys
    // and primitives are never null, everything else can be. See docs/language.md${symbol_pound}columns-and-formats

    /** @param birthday as the customer told it */
    record Customer(@Key long id, String name, String email, LocalDate birthday) {}

    /** @param total what is to be paid, in the shop's currency */
    record Order(@Key long id, long customerId, String state, BigDecimal total, Address address, @Cursor Instant updatedAt) {}

    /** Where an order goes. Objects within rows stay objects. */
    record Address(String street, String city, String country) {}

    /** @param orderId the order that the line is of, which the answer itself does not say */
    record Line(@Key @FromParent("id") long orderId, @Key long number, String article, long quantity) {}
}
