package dev.tributary.examples.sources;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(GitLab.class)
class GitLabTests {}
