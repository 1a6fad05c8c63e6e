package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(QBittorrent.class)
class QBittorrentTests {}
