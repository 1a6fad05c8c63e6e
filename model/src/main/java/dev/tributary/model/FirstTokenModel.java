package dev.tributary.model;

/**
 * A GET that tells the present change token.
 *
 * @param path the path relative to the base URL, with its query if any
 * @param at the place of the response ({@code /a/b} in the body, otherwise a header) that has the token
 */
public record FirstTokenModel(String path, String at) {}
