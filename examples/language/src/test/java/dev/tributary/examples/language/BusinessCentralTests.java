package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(BusinessCentral.class)
class BusinessCentralTests {}
