package dev.tributary.examples.sources;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(Auth0.class)
class Auth0Tests {}
