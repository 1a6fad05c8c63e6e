package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(Usgs.class)
class UsgsTests {}
