package dev.tributary.examples.sources;

import dev.tributary.annotations.*;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** Microsoft Graph: the users, groups and applications of a directory, each by its delta link. */
@Source(
        name = "microsoft_entra",
        displayName = "Microsoft Entra",
        baseUrl = "https://graph.microsoft.com/v1.0/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://learn.microsoft.com/graph/delta-query-overview")
@ConnectionOption(name = "tenant", description = "The directory's id or domain", pattern = "[A-Za-z0-9.-]+")
@OAuth2ClientCredentials(
        tokenUrl = "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",
        clientAuthentication = ClientAuthentication.BODY,
        scopes = "https://graph.microsoft.com/.default")
@Records("/value")
@NextUrlPagination(next = "/@odata.nextLink")
@OnError(
        status = 403,
        at = "/error/code",
        matching = "Authorization_RequestDenied",
        message =
                "grant the application the permission to read this, and consent as an administrator: {/error/message}")
@OnError(status = 400, at = "/error/code", matching = "Directory_QuotaExceeded", action = Action.RETRY)
@RateLimit(concurrency = 4)
public interface MicrosoftEntra {

    /** Users that changed since the last run; those that left the directory are deleted. */
    @Table
    @GET("users/delta?$select=id,displayName,givenName,surname,mail,userPrincipalName,accountEnabled,department,"
            + "jobTitle,createdDateTime,businessPhones,assignedLicenses,employeeOrgData")
    List<User> users(@ChangeToken(from = "/@odata.deltaLink") @Query("$deltatoken") String delta);

    /** Groups that changed since the last run. */
    @Table
    @GET("groups/delta?$select=id,displayName,description,mail,mailEnabled,securityEnabled,groupTypes,visibility,"
            + "createdDateTime")
    List<Group> groups(@ChangeToken(from = "/@odata.deltaLink") @Query("$deltatoken") String delta);

    /** Registered applications that changed since the last run. */
    @Table
    @GET("applications/delta?$select=id,appId,displayName,signInAudience,createdDateTime,passwordCredentials")
    List<Application> applications(@ChangeToken(from = "/@odata.deltaLink") @Query("$deltatoken") String delta);

    // spotless:off: a row reads like a table's definition
    /** @param removed why the user is gone: {@code changed} can be restored, {@code deleted} cannot */
    record User(@Key String id, String displayName, String givenName, String surname, String mail,
            String userPrincipalName, Boolean accountEnabled, String department, String jobTitle,
            Instant createdDateTime, List<String> businessPhones, List<License> assignedLicenses,
            OrgData employeeOrgData, @At("/@removed/reason") @Deleted(when = {"changed", "deleted"}) String removed) {}
    record License(String skuId, List<String> disabledPlans) {}
    record OrgData(String division, String costCenter) {}
    /** @param groupTypes {@code Unified} for Microsoft 365 groups, {@code DynamicMembership} for those with a rule */
    record Group(@Key String id, String displayName, String description, String mail, Boolean mailEnabled,
            Boolean securityEnabled, List<String> groupTypes, String visibility, Instant createdDateTime,
            @At("/@removed/reason") @Deleted(when = {"changed", "deleted"}) String removed) {}
    record Application(@Key String id, String appId, String displayName, String signInAudience,
            Instant createdDateTime, List<Secret> passwordCredentials,
            @At("/@removed/reason") @Deleted(when = {"changed", "deleted"}) String removed) {}
    /** @param hint the first characters of the secret, which itself is never shown */
    record Secret(String keyId, String displayName, String hint, Instant startDateTime, Instant endDateTime) {}
    // spotless:on
}
