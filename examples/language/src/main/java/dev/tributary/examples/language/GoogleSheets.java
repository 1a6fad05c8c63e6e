package dev.tributary.examples.language;

import dev.tributary.annotations.ApiKey;
import dev.tributary.annotations.At;
import dev.tributary.annotations.Hook;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.TableOption;
import dev.tributary.runtime.hook.HookRequest;
import dev.tributary.runtime.hook.Paginator;
import dev.tributary.runtime.hook.RequestBuilder;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** Google Sheets: a sheet of orders, read range by range. Where the range stands in the path, no annotation says. */
@Source(
        name = "google_sheets",
        displayName = "Google Sheets",
        baseUrl = "https://sheets.googleapis.com/v4/",
        documentation = "https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values/get")
@ApiKey(query = "key", value = "{api_key}")
public interface GoogleSheets {

    /** The orders, below a line of headings. */
    @GET("spreadsheets/{spreadsheet}/values/{sheet}?valueRenderOption=UNFORMATTED_VALUE")
    @Records("/values")
    @SinglePage
    @Hook(GoogleSheets.Ranges.class)
    List<Order> orders(
            @TableOption(description = "The id that the spreadsheet's address has") @Path("spreadsheet")
                    String spreadsheet,
            @TableOption(description = "The sheet's name", pattern = "[A-Za-z0-9_]+") @Path("sheet") String sheet);

    /** A row of the sheet. */
    record Order(
            @Key @At("/0") String number,
            @At("/1") String customer,
            @At("/2") BigDecimal amount,
            @At("/3") Boolean paid) {}

    /** {@code values/Orders!A2:D1001}, {@code values/Orders!A1002:D2001} and so on, until a range holds nothing. */
    final class Ranges implements Paginator, RequestBuilder {
        private static final String FROM = "from";
        private static final int ROWS = 1000;

        @Override
        public PageState first() {
            return from(2);
        }

        @Override
        public Optional<PageState> next(PageState sent, PageResponse received) {
            return received.rows() == 0
                    ? Optional.empty()
                    : Optional.of(from(Integer.parseInt(sent.values().getOrDefault(FROM, "2")) + ROWS));
        }

        private static PageState from(int row) {
            return new PageState(Map.of(FROM, Integer.toString(row)));
        }

        @Override
        public HookRequest build(HookRequest declared, ReadContext context) {
            String url = declared.url().toString();
            int from = Integer.parseInt(url.replaceFirst(".*[?&]" + FROM + "=(\\d+).*", "$1"));
            String range = "!A" + from + ":D" + (from + ROWS - 1);
            String ranged = url.replaceFirst("[?&]" + FROM + "=\\d+", "").replaceFirst("\\?", range + "?");
            return new HookRequest(declared.method(), URI.create(ranged), declared.headers(), declared.body());
        }
    }
}
