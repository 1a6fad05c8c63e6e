package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.tributary.annotations.At;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.NextUrlPagination;
import dev.tributary.annotations.NoAuth;
import dev.tributary.annotations.Outer;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import retrofit2.http.GET;

/** A FHIR server: resources within bundles, pages by one of several links, elements chosen by their codes. */
@Source(
        name = "fhir",
        baseUrl = "https://hapi.fhir.org/baseR4/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://hl7.org/fhir/R4/")
@NoAuth
@NextUrlPagination(next = "/link/[relation=next]/url", sizeParam = "_count", size = 100)
public interface Fhir {

    /** Patients: {@code {"entry": [{"fullUrl": "...", "resource": {...}}]}}. */
    @Table
    @Records("/entry/*/resource")
    @GET("Patient")
    List<Patient> patients();

    /**
     * A patient.
     *
     * @param others whatever else the server has of it
     */
    record Patient(
            @Key String id,
            @Outer("/fullUrl") String url,
            @At("/meta/lastUpdated") Instant updatedAt,
            @At("/name/0/family") String family,
            @At("/telecom/[system=phone]/value") String phone,
            @At("/telecom/[system=email]/value") String email,
            LocalDate birthDate,
            @JsonAnySetter Map<String, Object> others) {}
}
