package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(ZendeskAudits.class)
class ZendeskAuditsTests {}
