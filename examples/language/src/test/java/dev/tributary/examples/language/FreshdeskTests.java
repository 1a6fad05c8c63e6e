package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(Freshdesk.class)
class FreshdeskTests {}
