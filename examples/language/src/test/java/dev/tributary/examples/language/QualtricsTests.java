package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(Qualtrics.class)
class QualtricsTests {}
