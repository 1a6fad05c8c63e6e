package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(StackExchange.class)
class StackExchangeTests {}
