package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(NotionDatabases.class)
class NotionDatabasesTests {}
