/** Reads OpenAPI 3.0 and 3.1. May use the packages {@code json} and {@code api}. */
@NullMarked
package dev.tributary.importer.openapi;

import org.jspecify.annotations.NullMarked;
