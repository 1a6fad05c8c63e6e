package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(AppStoreConnect.class)
class AppStoreConnectTests {}
