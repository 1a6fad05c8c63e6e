package dev.tributary.examples.wordpress;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(WordPress.class)
class WordPressTests {}
