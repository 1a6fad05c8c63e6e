package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(Amplitude.class)
class AmplitudeTests {}
