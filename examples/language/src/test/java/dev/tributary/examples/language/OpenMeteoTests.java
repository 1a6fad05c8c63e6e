package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(OpenMeteo.class)
class OpenMeteoTests {}
