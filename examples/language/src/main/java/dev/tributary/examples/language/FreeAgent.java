package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.BearerToken;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Decimal;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.LinkHeaderPagination;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.Tables;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/**
 * FreeAgent: the books of a company. What its resources have in common stands once, in {@link Resource}; a table more is
 * a line and its row.
 */
@Source(
        name = "freeagent",
        displayName = "FreeAgent",
        baseUrl = "https://api.freeagent.com/v2/",
        documentation = "https://dev.freeagent.com/docs")
@BearerToken
@LinkHeaderPagination(sizeParam = "per_page", size = 100)
public interface FreeAgent extends FreeAgentBanking {

    // spotless:off: one line a table
    /** Customers and suppliers. */
    @Tables(path = "contacts") interface Contacts extends Resource<Contact> {}
    /** Invoices to customers. */
    @Tables(path = "invoices") interface Invoices extends Resource<Document> {}
    /** Estimates for customers. */
    @Tables(path = "estimates") interface Estimates extends Resource<Document> {}
    /** Bills of suppliers. */
    @Tables(path = "bills") interface Bills extends Resource<Document> {}
    // spotless:on

    /** A resource whose changes can be asked for; its rows stand in an array of its own name. */
    interface Resource<T> {
        /** As they changed since the last run. */
        @Table(name = "{name}")
        @Incremental(cursor = "updated_at", lookback = "PT1M")
        @GET("{path}")
        @Records("/{path}")
        List<T> changed(@CursorStart @Query("updated_since") Instant since);
    }

    /** All rows come at once, in an array of that name. */
    @Table
    @SinglePage
    @Records("/{value}")
    @interface Whole {
        /** The array's name. */
        String value();
    }

    /** What FreeAgent calls a thing by: its address. */
    @Key
    @JsonProperty("url")
    @interface Id {}

    /** An amount of money, to the penny. */
    @Decimal(precision = 18, scale = 2)
    @interface Money {}

    // spotless:off: a row reads like a table's definition
    /** A customer or a supplier. */
    record Contact(@Id String id, String organisationName, String firstName, String lastName, String email, String status,
            @Money BigDecimal accountBalance, Instant createdAt, Instant updatedAt) {}
    /** An invoice, an estimate or a bill. */
    record Document(@Id String id, String contact, String reference, LocalDate datedOn, LocalDate dueOn, String currency,
            String status, @Money BigDecimal totalValue, Instant createdAt, Instant updatedAt) {}
    /** An account at a bank. */
    record BankAccount(@Id String id, String type, String name, String currency, @Money BigDecimal currentBalance,
            Instant updatedAt) {}
    // spotless:on
}

/** What concerns banks; its tables are FreeAgent's too. */
interface FreeAgentBanking {
    /** The company's accounts at banks. */
    @FreeAgent.Whole("bank_accounts")
    @GET("bank_accounts")
    List<FreeAgent.BankAccount> bankAccounts();
}
