/**
 * Export jobs: asked for, waited for, and the way to their files, which may lie on a declared other host that gets no
 * credentials. Depends on {@link dev.tributary.runtime.http}, {@link dev.tributary.runtime.environment},
 * {@link dev.tributary.runtime.error} and the model.
 */
@NullMarked
package dev.tributary.runtime.job;

import org.jspecify.annotations.NullMarked;
