package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(MediaWiki.class)
class MediaWikiTests {}
