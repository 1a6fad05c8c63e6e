/**
 * The annotation language: what a developer writes on an interface to describe a source.
 *
 * <p>Requests are described by Retrofit's own annotations ({@code @GET}, {@code @Path}, {@code @Query}, ...) and wire
 * names by Jackson's {@code @JsonProperty}; the annotations here say what those two cannot: where a value comes from,
 * what the rows are, how pages follow one another, and who we are to the source. They are read at compile time only,
 * from source or from class files, and depend on nothing else of Tributary's. Those for a record's components are allowed
 * on fields too, because only there a compiler can show which value is wrong.
 */
package dev.tributary.annotations;
