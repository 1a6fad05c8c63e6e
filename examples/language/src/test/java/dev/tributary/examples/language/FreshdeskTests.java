package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(value = Freshdesk.class, writes = FreshdeskWrites.class)
class FreshdeskTests {}
