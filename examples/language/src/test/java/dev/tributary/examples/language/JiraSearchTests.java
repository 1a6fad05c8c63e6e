package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(JiraSearch.class)
class JiraSearchTests {}
