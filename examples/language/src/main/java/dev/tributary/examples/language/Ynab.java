package dev.tributary.examples.language;

import dev.tributary.annotations.BearerToken;
import dev.tributary.annotations.ChangeToken;
import dev.tributary.annotations.Deleted;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import java.time.LocalDate;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** YNAB, a budget: transactions since what the server knew at the last run, deleted ones among them. */
@Source(
        name = "ynab",
        displayName = "YNAB",
        baseUrl = "https://api.ynab.com/v1/",
        documentation = "https://api.ynab.com/#deltas")
@BearerToken
@SinglePage
public interface Ynab {

    /** Transactions of a budget. */
    @Table
    @GET("budgets/{budget_id}/transactions")
    @Records("/data/transactions")
    List<Transaction> transactions(
            @TableOption @Path("budget_id") String budget,
            @ChangeToken(from = "/data/server_knowledge") @Query("last_knowledge_of_server") String knowledge);

    /**
     * A transaction.
     *
     * @param amount in thousandths of the currency's unit
     */
    record Transaction(
            @Key String id,
            LocalDate date,
            long amount,
            String memo,
            String accountId,
            String payeeName,
            @Deleted boolean deleted) {}
}
