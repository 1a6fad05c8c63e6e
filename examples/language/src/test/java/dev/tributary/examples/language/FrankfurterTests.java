package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(Frankfurter.class)
class FrankfurterTests {}
