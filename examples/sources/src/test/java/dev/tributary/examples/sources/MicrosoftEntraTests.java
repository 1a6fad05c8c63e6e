package dev.tributary.examples.sources;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(MicrosoftEntra.class)
class MicrosoftEntraTests {}
