package dev.tributary.testing.cassette;

/** A request and its response. */
record Exchange(RecordedRequest request, RecordedResponse response) {}
