package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(SearchConsole.class)
class SearchConsoleTests {}
