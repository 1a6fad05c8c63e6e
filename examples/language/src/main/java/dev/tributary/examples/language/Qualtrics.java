package dev.tributary.examples.language;

import dev.tributary.annotations.ApiKey;
import dev.tributary.annotations.BodyValue;
import dev.tributary.annotations.Compression;
import dev.tributary.annotations.CursorEnd;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.ExportJob;
import dev.tributary.annotations.Format;
import dev.tributary.annotations.FromParent;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.JsonBody;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.NextUrlPagination;
import dev.tributary.annotations.Parent;
import dev.tributary.annotations.Payload;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** The responses to surveys, of each survey a file in a zip archive that a job makes: modelled on Qualtrics. */
@Source(
        name = "qualtrics",
        baseUrl = "https://{datacenter}.qualtrics.com/API/v3/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://api.qualtrics.com/")
@ApiKey(header = "X-API-TOKEN", value = "{api_token}")
public interface Qualtrics {

    /** The surveys of the account. */
    @Table
    @GET("surveys")
    @Records("/result/elements")
    @NextUrlPagination(next = "/result/nextPage")
    List<Survey> surveys();

    /** The responses recorded since the last run, of each survey. */
    @Table
    @Incremental(cursor = "recorded_date", resolution = "PT1S")
    @POST("surveys/{surveyId}/export-responses")
    @JsonBody("{\"format\": \"json\"}")
    @ExportJob(
            status = "surveys/{surveyId}/export-responses/{/result/progressId}",
            state = "/result/status",
            done = "complete",
            failed = "failed",
            message = "/result/error",
            download = "surveys/{surveyId}/export-responses/{/result/fileId}/file")
    @Payload(value = Format.JSON, compression = Compression.ZIP)
    @Records("/responses")
    @SinglePage
    List<Response> responses(
            @Parent(table = "surveys", column = "id") @Path("surveyId") String surveyId,
            @CursorStart @BodyValue("/startDate") Instant since,
            @CursorEnd @BodyValue("/endDate") Instant until);

    /** A survey. */
    record Survey(@Key String id, String name, boolean isActive, Instant lastModified) {}

    /** What somebody answered, by the questions' names. */
    record Response(
            @Key @FromParent("id") String surveyId, @Key String responseId, Instant recordedDate, Object values) {}
}
