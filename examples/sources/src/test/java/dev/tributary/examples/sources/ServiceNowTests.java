package dev.tributary.examples.sources;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(ServiceNow.class)
class ServiceNowTests {}
