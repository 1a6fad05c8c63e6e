package dev.tributary.examples.wordpress;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(value = WordPress.class, writes = WordPressWrites.class)
class WordPressTests {}
