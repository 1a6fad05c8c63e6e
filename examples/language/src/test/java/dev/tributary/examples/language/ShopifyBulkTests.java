package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(ShopifyBulk.class)
class ShopifyBulkTests {}
