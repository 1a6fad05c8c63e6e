package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(HubSpot.class)
class HubSpotTests {}
