package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(JiraAgile.class)
class JiraAgileTests {}
