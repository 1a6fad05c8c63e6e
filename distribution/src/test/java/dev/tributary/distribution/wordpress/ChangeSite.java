package dev.tributary.distribution.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes a site in every way that an incremental run has to notice.
 *
 * <p>Left out, as the descriptor says that they are not noticed: posts deleted for good, new posts dated back, and terms
 * renamed or deleted, which changes the posts that have them but not the time of these posts, and pages trashed or renamed
 * that have others below them, which changes the addresses of those but not their time, and pages with the title of another,
 * which changes the slug that WordPress generates for that one.
 */
final class ChangeSite {
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final String DOOMED = "Doomed";

    private final WordPressSite site;

    private ChangeSite(WordPressSite site) {
        this.site = site;
    }

    /**
     * With {@code prepare}, makes the site one that is west of Greenwich and has what is changed later; with {@code
     * change}, changes it.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ChangeSite change = new ChangeSite(WordPressSite.ofEnvironment());
        switch (arguments[0]) {
            case "prepare" -> change.prepare();
            case "change" -> change.change();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private void prepare() throws IOException, InterruptedException {
        site.post("settings", Map.of("timezone", "America/New_York"));
        site.upload("uploaded.png", "image/png", Base64.getDecoder().decode(PIXEL));
        site.upload("uploaded.txt", "text/plain", "hello\n".getBytes(StandardCharsets.UTF_8));
        String suffix = Long.toString(site.list("users?context=edit").size());
        site.post(
                "users",
                Map.of(
                        "username",
                        "prepared" + suffix,
                        "email",
                        "prepared" + suffix + "@example.test",
                        "password",
                        "prepared-password",
                        "roles",
                        List.of("editor")));
        site.post(
                "tags",
                Map.of("name", "prepared " + site.list("tags?context=edit").size()));
        site.post("pages", Map.of("title", unlike(DOOMED), "status", "publish"));
        System.out.println("prepared: zone America/New_York, 2 files, an account, a tag, a page");
    }

    private void change() throws IOException, InterruptedException {
        changePosts();
        changePages();
        changeComments();
        changeTerms();
        changeUsersAndMedia();
    }

    private void changePosts() throws IOException, InterruptedException {
        for (String title : List.of("Plain", "Ünïcödé 漢字 🎉", "<b>Markup</b> & \"quotes\" \\ backslash", "", " ")) {
            site.post("posts", Map.of("title", title, "content", title + "\n\nsecond line", "status", "publish"));
        }
        site.post("posts", Map.of("title", "Draft", "status", "draft"));
        site.post("posts", Map.of("title", "Private", "status", "private"));
        site.post("posts", Map.of("title", "Pending", "status", "pending", "password", "hidden"));
        List<JsonNode> posts = site.list("posts?context=edit&status=publish&orderby=id&order=asc");
        for (int i = 0; i < 20; i++) {
            Map<String, Object> edit = new HashMap<>();
            edit.put("title", "Edited " + i);
            edit.put("sticky", i == 0);
            edit.put("tags", List.of());
            site.post("posts/" + id(posts.get(i * 50)), edit);
        }
        for (int i = 0; i < 8; i++) {
            site.delete("posts/" + id(posts.get(i * 50 + 25)));
        }
        JsonNode trashed = site.list("posts?context=edit&status=trash&orderby=id&order=asc")
                .get(0);
        site.post("posts/" + id(trashed), Map.of("status", "publish"));
        System.out.println("posts: 8 new, 20 edited, 8 to the trash, 1 back from it");
    }

    private void changePages() throws IOException, InterruptedException {
        JsonNode parent = site.post("pages", Map.of("title", unlike("Above"), "status", "publish"));
        site.post(
                "pages", Map.of("title", unlike("Below"), "status", "publish", "parent", id(parent), "menu_order", 7));
        List<JsonNode> pages = site.list("pages?context=edit&status=publish,draft&orderby=id&order=asc");
        site.post("pages/" + id(pages.get(0)), Map.of("content", "edited"));
        for (JsonNode page : pages) {
            if (page.path("title").path("raw").asText().startsWith(DOOMED)) {
                site.delete("pages/" + id(page));
            }
        }
        System.out.println("pages: 2 new, 1 edited, 1 to the trash");
    }

    /** A title that no page of earlier runs has: a like one would change what WordPress generates for those. */
    private String unlike(String word) throws IOException, InterruptedException {
        return word + " "
                + site.list("pages?context=edit&status=publish,future,draft,pending,private,trash")
                        .size();
    }

    private void changeComments() throws IOException, InterruptedException {
        List<JsonNode> comments = site.list("comments?context=edit&status=all&orderby=id&order=asc");
        JsonNode first = comments.get(0);
        site.post(
                "comments",
                Map.of(
                        "post",
                        first.get("post").asLong(),
                        "parent",
                        id(first),
                        "content",
                        "An answer 👍 " + comments.size()));
        site.post("comments/" + id(comments.get(1)), Map.of("content", "Edited"));
        site.post("comments/" + id(comments.get(2)), Map.of("status", "spam"));
        site.delete("comments/" + id(comments.get(3)));
        site.delete("comments/" + id(comments.get(4)) + "?force=true");
        System.out.println("comments: 1 new, 1 edited, 1 spam, 1 to the trash, 1 deleted for good");
    }

    private void changeTerms() throws IOException, InterruptedException {
        List<JsonNode> categories = site.list("categories?context=edit&orderby=id&order=asc");
        site.post(
                "categories/" + id(categories.get(1)), Map.of("description", "moved", "parent", id(categories.get(2))));
        List<JsonNode> tags = site.list("tags?context=edit&orderby=id&order=asc");
        site.delete("tags/" + id(tags.get(tags.size() - 1)) + "?force=true");
        site.post("tags", Map.of("name", "new " + tags.size()));
        System.out.println("categories: 1 moved; tags: 1 new, 1 deleted");
    }

    private void changeUsersAndMedia() throws IOException, InterruptedException {
        List<JsonNode> users = site.list("users?context=edit&orderby=id&order=asc");
        site.delete("users/" + id(users.get(users.size() - 1)) + "?force=true&reassign=" + id(users.get(0)));
        site.post("users/" + id(users.get(0)), Map.of("description", "edited"));
        List<JsonNode> media = site.list("media?context=edit&orderby=id&order=asc");
        site.delete("media/" + id(media.get(media.size() - 1)) + "?force=true");
        site.post("media/" + id(media.get(0)), Map.of("alt_text", "A dot"));
        site.upload("uploaded-later.png", "image/png", Base64.getDecoder().decode(PIXEL));
        System.out.println("users: 1 edited, 1 deleted; media: 1 new, 1 edited, 1 deleted");
    }

    private static long id(JsonNode item) {
        return item.get("id").asLong();
    }
}
