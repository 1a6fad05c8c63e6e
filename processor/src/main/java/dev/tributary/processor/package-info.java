/**
 * The compiler plug-in's two processors, which only orchestrate: read, validate, generate, write. May use every package
 * below; nothing uses this one.
 */
@NullMarked
package dev.tributary.processor;

import org.jspecify.annotations.NullMarked;
