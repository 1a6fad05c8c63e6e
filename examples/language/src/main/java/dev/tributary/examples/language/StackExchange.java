package dev.tributary.examples.language;

import dev.tributary.annotations.*;
import java.time.Instant;
import java.util.List;
import retrofit2.http.*;

/** Stack Exchange: the questions of a site that had activity, with their answers and comments. */
@Source(
        name = "stack_exchange",
        displayName = "Stack Exchange",
        baseUrl = "https://api.stackexchange.com/2.3/",
        documentation = "https://api.stackexchange.com/docs")
@ApiKey(query = "key", value = "{key}")
@PageNumberPagination(param = "page", sizeParam = "pagesize", size = 100)
@Records("/items")
@WireFormat(Wire.EPOCH_SECONDS)
public interface StackExchange {

    /** Questions that had activity since the last run. */
    @Table(primaryKey = "question_id")
    @Incremental(cursor = "last_activity_date", order = Order.ASCENDING)
    @GET("questions?sort=activity&order=asc")
    List<Question> questions(
            @TableOption(description = "The site, such as stackoverflow", pattern = "[a-z.]+") @Query("site")
                    String site,
            @CursorStart @Query("min") Instant min);

    /** The comments on each question; a comment is activity of its question, so only such questions are asked about. */
    @Table(primaryKey = "comment_id")
    @Incremental(cursor = "question_activity_date")
    @GET("questions/{id}/comments")
    List<Comment> comments(
            @TableOption @Query("site") String site,
            @Parent(table = "questions", column = "question_id", changedOnly = true) @Path("id") long id);

    /** All answers, asked for by up to 100 questions at once. */
    @Table(primaryKey = "answer_id")
    @GET("questions/{ids}/answers")
    List<Answer> answers(
            @TableOption @Query("site") String site,
            @Parent(table = "questions", column = "question_id", batch = 100, join = ";") @Path("ids") List<Long> ids);

    /** All posts of both kinds, each kind by a request of its own. */
    @Table(primaryKey = {"kind", "post_id"})
    @GET("{kind}/featured")
    List<Post> featured(
            @TableOption @Query("site") String site,
            @TableOption(
                            each = true,
                            allowed = {"questions", "articles"})
                    @Path("kind")
                    String kind);

    // spotless:off: a row reads like a table's definition
    record Question(long questionId, String title, List<String> tags, long answerCount, Instant creationDate,
            Instant lastActivityDate, @FromOption("site") String site) {}
    record Comment(long commentId, @FromParent("question_id") long questionId, String body, long score,
            Instant creationDate, @FromParent("last_activity_date") Instant questionActivityDate) {}
    record Answer(long answerId, long questionId, boolean isAccepted, long score, Instant creationDate) {}
    record Post(@FromOption("kind") String kind, long postId, String title) {}
    // spotless:on
}
