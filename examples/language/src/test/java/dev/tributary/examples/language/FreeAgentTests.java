package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(FreeAgent.class)
class FreeAgentTests {}
