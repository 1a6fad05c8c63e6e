package dev.tributary.runtime.rest;

/**
 * What is asked for in one scope with one sequence of pages.
 *
 * @param read the read within the scope
 * @param pages not open yet
 */
record Question(Scope scope, Ask ask, Read read, Pages pages) implements AutoCloseable {

    @Override
    public void close() {
        pages.close();
    }
}
