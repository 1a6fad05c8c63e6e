package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(Gmail.class)
class GmailTests {}
