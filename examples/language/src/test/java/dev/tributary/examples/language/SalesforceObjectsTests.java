package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(SalesforceObjects.class)
class SalesforceObjectsTests {}
