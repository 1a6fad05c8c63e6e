package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(ZendeskComments.class)
class ZendeskCommentsTests {}
