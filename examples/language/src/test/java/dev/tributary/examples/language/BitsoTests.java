package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(Bitso.class)
class BitsoTests {}
