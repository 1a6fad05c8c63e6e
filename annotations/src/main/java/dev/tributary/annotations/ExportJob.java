package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method's request is not answered with rows but with a job, which makes a file of them: the job's status is asked for
 * until it is done, and then the file is read, as {@link Payload}, {@link Records} and the pagination say.
 *
 * <pre>{@code @Table
 * @POST("surveys/{surveyId}/export-responses") @JsonBody("{\"format\":\"ndjson\"}")
 * @ExportJob(
 *     status = "surveys/{surveyId}/export-responses/{/result/progressId}",
 *     state = "/result/status", done = "complete", failed = "failed",
 *     download = "surveys/{surveyId}/export-responses/{/result/fileId}/file")
 * @Payload(value = Format.NDJSON, compression = Compression.ZIP) @SinglePage
 * List<Response> responses(@Parent(table = "surveys", column = "id") @Path("surveyId") String surveyId); }</pre>
 *
 * <p>In {@link #status} and {@link #download}, <code>{name}</code> is the value of the method's {@code @Path("name")}, and
 * <code>{/a/b}</code> what the source has answered there: for the status the answer to the method's own request, for the
 * file the last answer about the status, or else the first one. Paths are relative to the base URL.
 *
 * <p>Headers of the method go along with the questions about the job, and to the file if the source itself has it.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface ExportJob {
    /**
     * {@return the path at which the job's status is asked for; or only <code>{/a/b}</code>, where the whole address is
     * given}
     */
    String status();

    /**
     * {@return the JSON body with which it is asked for, by POST; empty for a GET} In its texts <code>{/a/b}</code> is
     * what the source has answered there. GraphQL sources need it.
     */
    String statusBody() default "";

    /** {@return where the status has the job's state: {@code /a/b} in the body, otherwise a header} */
    String state();

    /** {@return the states of a job whose file is ready} Of any state that is not named here the job is waited for. */
    String[] done();

    /** {@return the states of a job that has ended and found no rows, so that there is no file} */
    String[] empty() default {};

    /** {@return the states of a job that has ended without a file: the read fails} */
    String[] failed() default {};

    /** {@return where the status has the source's own words for a failure} */
    String message() default "";

    /**
     * {@return where the status of a job that is done has the number of rows} With 0 there is nothing to download;
     * otherwise a file of another number of rows fails the read.
     */
    String rows() default "";

    /** {@return the path of the file; or only <code>{/a/b}</code>, where the whole address is given} */
    String download();

    /**
     * {@return where the answer at {@link #download} has the address of the file, {@code /a/b} in its JSON body or a
     * header; empty where that answer is the file itself}
     */
    String address() default "";

    /**
     * {@return the hosts that files may be at besides the source, such as {@code storage.googleapis.com}, or
     * {@code *.s3.amazonaws.com} for all below} They are asked by https, and without credentials.
     */
    String[] hosts() default {};

    /** {@return how long to wait before the status is asked for; each wait is half as long again as the one before} */
    String interval() default "PT2S";

    /** {@return how long such a wait becomes} Where the source asks to wait, that counts. */
    String longest() default "PT1M";

    /** {@return how long a job is waited for in all, until the read fails} */
    String timeout() default "PT1H";
}
