package dev.tributary.examples.sources;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(GitHubOrganization.class)
class GitHubOrganizationTests {}
