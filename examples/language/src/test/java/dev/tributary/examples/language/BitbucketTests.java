package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(Bitbucket.class)
class BitbucketTests {}
