package dev.tributary.examples.language;

import dev.tributary.annotations.AuthMethod;
import dev.tributary.annotations.BasicAuth;
import dev.tributary.annotations.ClientAuthentication;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.OAuth2ClientCredentials;
import dev.tributary.annotations.OffsetPagination;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;

/** Azure DevOps: the projects of an organization. A connection gives a personal access token, or a service principal. */
@Source(
        name = "azure_devops",
        baseUrl = "https://dev.azure.com/{organization}/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://learn.microsoft.com/rest/api/azure/devops/core/projects/list")
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

    /** A project. */
    record Project(@Key String id, String name, String description, String state, Instant lastUpdateTime) {}
}
