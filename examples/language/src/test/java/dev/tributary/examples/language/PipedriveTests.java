package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(Pipedrive.class)
class PipedriveTests {}
