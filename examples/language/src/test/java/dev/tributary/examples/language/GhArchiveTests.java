package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(GhArchive.class)
class GhArchiveTests {}
