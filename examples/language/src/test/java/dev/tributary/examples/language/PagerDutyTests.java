package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(PagerDuty.class)
class PagerDutyTests {}
