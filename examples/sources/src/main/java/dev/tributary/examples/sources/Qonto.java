package dev.tributary.examples.sources;

import dev.tributary.annotations.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** Qonto: the accounts of a company and what was paid from them. Each refresh token can be used once. */
@Source(
        name = "qonto",
        displayName = "Qonto",
        baseUrl = "https://thirdparty.qonto.com/v2/",
        documentation = "https://docs.qonto.com/api-reference/business-api/authentication/oauth/refresh-token-endpoint")
@OAuth2RefreshToken(
        tokenUrl = "https://oauth.qonto.com/oauth2/token",
        clientAuthentication = ClientAuthentication.BODY,
        rotating = true)
@PageNumberPagination(
        param = "page",
        sizeParam = "per_page",
        size = 100,
        totalPages = "/meta/total_pages",
        total = "/meta/total_count")
@OnError(
        status = 403,
        at = "/errors/0/code",
        matching = "forbidden",
        message = "log in anew and grant the scope organization.read: {/errors/0/detail}")
public interface Qonto {

    /** Shows whose token it is. */
    @Check(at = "/organization/slug")
    @GET("organization")
    void organization();

    /** The company's accounts. */
    @Table
    @Records("/bank_accounts")
    @GET("bank_accounts")
    List<BankAccount> bankAccounts();

    /** Transactions of each account, in whatever state, that changed since the last run; of a new account, all. */
    @Table
    @Incremental(lookback = "PT5M")
    @Records("/transactions")
    @GET("transactions?includes[]=labels&includes[]=attachments&status[]=pending&status[]=declined"
            + "&status[]=completed&sort_by=updated_at:asc")
    List<Transaction> transactions(
            @Parent(table = "bank_accounts", column = "id") @Query("bank_account_id") String account,
            @CursorStart @Query("updated_at_from") Instant since,
            @CursorEnd @Query("updated_at_to") Instant until);

    /** The labels that transactions can carry. */
    @Table
    @Records("/labels")
    @GET("labels")
    List<Label> labels();

    /** The people who have access to the company's accounts. */
    @Table
    @Records("/memberships")
    @GET("memberships")
    List<Membership> memberships();

    // spotless:off: a row reads like a table's definition
    /** @param balanceCents what the account holds, in hundredths of its currency's unit */
    record BankAccount(@Key String id, String slug, String name, String iban, String bic, String currency,
            BigDecimal balance, Long balanceCents, Long authorizedBalanceCents, String status, Boolean main,
            Instant updatedAt) {}
    /** @param side {@code credit} or {@code debit}
     *  @param localAmount the amount in the currency in which it was paid */
    record Transaction(@Key String id, String transactionId, @FromParent("id") String bankAccountId,
            BigDecimal amount, Long amountCents, String currency, BigDecimal localAmount, String localCurrency,
            String side, String operationType, String status, String label, String note, String reference,
            List<String> attachmentIds, List<Label> labels, List<Attachment> attachments, Instant emittedAt,
            Instant settledAt, @Cursor Instant updatedAt) {}
    record Attachment(String id, String fileName, String fileContentType, Instant createdAt) {}
    record Label(@Key String id, String name, String parentId) {}
    record Membership(@Key String id, String firstName, String lastName, String role, String status, String teamId) {}
    // spotless:on
}
