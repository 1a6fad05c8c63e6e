package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(SalesforceBulk.class)
class SalesforceBulkTests {}
