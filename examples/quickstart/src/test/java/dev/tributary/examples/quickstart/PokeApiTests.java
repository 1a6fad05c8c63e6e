package dev.tributary.examples.quickstart;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(PokeApi.class)
class PokeApiTests {}
