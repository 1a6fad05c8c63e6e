package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.Hook;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.NoAuth;
import dev.tributary.annotations.RateLimit;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.TableOption;
import dev.tributary.runtime.hook.HookResponse;
import dev.tributary.runtime.hook.RecordExtractor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import retrofit2.http.GET;
import retrofit2.http.Query;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** PubMed: citations in the MEDLINE format, a text with a tag on each line. */
@Source(
        name = "pubmed",
        displayName = "PubMed",
        baseUrl = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/",
        documentation = "https://www.ncbi.nlm.nih.gov/books/NBK25499/")
@NoAuth
@RateLimit(requests = 3, per = "PT1S")
public interface PubMed {

    /** The citations of the articles asked for. */
    @Hook(PubMed.Medline.class)
    @SinglePage
    @GET("efetch.fcgi?db=pubmed&rettype=medline&retmode=text")
    List<Citation> citations(
            @TableOption(name = "ids", join = ",", description = "PubMed ids") @Query("id") List<Long> ids);

    /** A citation. */
    record Citation(
            @Key @JsonProperty("PMID") String pubmedId,
            @JsonProperty("TI") String title,
            @JsonProperty("AB") String summary,
            @JsonProperty("JT") String journal,
            @JsonProperty("FAU") List<String> authors) {}

    /** {@code TI  - A title that goes on} in lines which start with six spaces; an empty line after each citation. */
    final class Medline implements RecordExtractor {
        /** Tags that come once for each value. */
        private static final Set<String> REPEATED = Set.of("FAU", "AU", "LA", "MH", "PT");

        private static final JsonFactory JSON = new JsonFactory();

        @Override
        public void extract(InputStream body, HookResponse response, RecordSink out) throws IOException {
            BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            Map<String, List<StringBuilder>> fields = new LinkedHashMap<>();
            StringBuilder last = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    add(fields, out);
                } else if (line.startsWith("      ")) {
                    last.append(' ').append(line, 6, line.length());
                } else if (line.startsWith("- ", 4)) {
                    last = new StringBuilder(line.substring(6));
                    fields.computeIfAbsent(line.substring(0, 4).strip(), tag -> new ArrayList<>())
                            .add(last);
                } else {
                    throw new IOException("No line of a citation: " + line);
                }
            }
            add(fields, out);
        }

        private static void add(Map<String, List<StringBuilder>> fields, RecordSink out) {
            if (!fields.isEmpty()) {
                out.add(json(fields));
                fields.clear();
            }
        }

        private static String json(Map<String, List<StringBuilder>> fields) {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
                json.writeStartObject();
                fields.forEach((tag, values) -> {
                    json.writeName(tag);
                    if (REPEATED.contains(tag)) {
                        json.writeStartArray();
                        values.forEach(value -> json.writeString(value.toString()));
                        json.writeEndArray();
                    } else {
                        json.writeString(values.get(0).toString());
                    }
                });
                json.writeEndObject();
            }
            return text.toString();
        }
    }
}
