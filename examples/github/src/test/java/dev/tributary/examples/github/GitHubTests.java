package dev.tributary.examples.github;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(GitHub.class)
class GitHubTests {}
