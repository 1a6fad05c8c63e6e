package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.AuthMethod;
import dev.tributary.annotations.BasicAuth;
import dev.tributary.annotations.ClientAuthentication;
import dev.tributary.annotations.CursorEnd;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.FromOption;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.JsonBody;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.KeysetPagination;
import dev.tributary.annotations.Listing;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.OAuth2ClientCredentials;
import dev.tributary.annotations.OffsetPagination;
import dev.tributary.annotations.PageToken;
import dev.tributary.annotations.Parent;
import dev.tributary.annotations.Quote;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import dev.tributary.annotations.Template;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Azure DevOps: the projects of an organization, and their work items. A connection gives a personal access token, or a
 * service principal.
 */
@Source(
        name = "azure_devops",
        baseUrl = "https://dev.azure.com/{organization}/",
        naming = Naming.CAMEL_CASE,
        documentation = {
            "https://learn.microsoft.com/rest/api/azure/devops/core/projects/list",
            "https://learn.microsoft.com/rest/api/azure/devops/wit/wiql/query-by-wiql",
            "https://learn.microsoft.com/rest/api/azure/devops/wit/work-items/list"
        })
public interface AzureDevOps {

    /** By a token of one person. */
    @AuthMethod(name = "pat", description = "Personal access token", preferred = true)
    @BasicAuth(username = "", password = "{pat}")
    interface Pat {}

    /** By an application of Microsoft Entra ID. */
    @AuthMethod(name = "entra", description = "Service principal")
    @OAuth2ClientCredentials(
            tokenUrl = "https://login.microsoftonline.com/{tenant_id}/oauth2/v2.0/token",
            scopes = "499b84ac-1321-427f-aa17-267ca6975798/.default",
            clientAuthentication = ClientAuthentication.BODY)
    interface Entra {}

    /** The organization's projects. */
    @Table
    @GET("_apis/projects?api-version=7.1")
    @Records("/value")
    @OffsetPagination(param = "$skip", sizeParam = "$top", size = 100)
    List<Project> projects();

    /** A query names ids only, and 20,000 at most; so the ids are what pages are asked for by. */
    @Listing
    @POST("{project}/_apis/wit/wiql?api-version=7.1&timePrecision=true")
    @JsonBody
    @Template(
            into = "/query",
            parts = {
                "SELECT [System.Id] FROM WorkItems WHERE [System.TeamProject] = '{project}'",
                "[System.ChangedDate] >= '{since}'",
                "[System.ChangedDate] <= '{until}'",
                "[System.Id] > {after}"
            },
            join = " AND ",
            suffix = " ORDER BY [System.Id]",
            quote = Quote.SINGLE_DOUBLED)
    @Records("/workItems")
    @KeysetPagination(last = "/id", sizeParam = "$top", size = 10_000)
    List<Id> workItemIds(
            @TableOption(description = "The project's name") @Path("project") String project,
            @CursorStart Instant since,
            @CursorEnd Instant until,
            @PageToken Long after);

    /** The work items of a project, with all of their fields. */
    @Table(primaryKey = "id")
    @Incremental(cursor = "fields.changed_date")
    @GET("_apis/wit/workitems?api-version=7.1&$expand=all&errorPolicy=omit")
    @Records("/value")
    @SinglePage
    List<WorkItem> workItems(
            @Parent(table = "work_item_ids", column = "id", batch = 200, join = ",") @Query("ids") List<Long> ids);

    /** A project. */
    record Project(@Key String id, String name, String description, String state, Instant lastUpdateTime) {}

    /** What a query names of a work item. */
    record Id(long id) {}

    /**
     * A work item.
     *
     * @param rev how often it changed
     */
    record WorkItem(
            long id,
            long rev,
            Fields fields,
            @FromOption("project") String project) {}

    /**
     * The fields of a work item.
     *
     * @param others the fields that are not named here, those of the process among them
     */
    record Fields(
            @JsonProperty("System.Title") String title,
            @JsonProperty("System.State") String state,
            @JsonProperty("System.WorkItemType") String type,
            @JsonProperty("System.ChangedDate") Instant changedDate,
            @JsonAnySetter Map<String, Object> others) {}
}
