package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(AmazonReports.class)
class AmazonReportsTests {}
