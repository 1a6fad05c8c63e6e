package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(AzureDevOps.class)
class AzureDevOpsTests {}
