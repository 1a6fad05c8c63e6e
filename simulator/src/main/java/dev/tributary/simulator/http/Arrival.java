package dev.tributary.simulator.http;

import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * A request as it has come to a source, by whatever way.
 *
 * @param method the HTTP method
 * @param address where it has gone
 * @param body empty for none
 */
public record Arrival(String method, HttpUrl address, Headers headers, String body) {}
