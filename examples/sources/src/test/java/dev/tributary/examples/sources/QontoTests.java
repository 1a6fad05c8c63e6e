package dev.tributary.examples.sources;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(Qonto.class)
class QontoTests {}
