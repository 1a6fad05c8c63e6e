package dev.tributary.examples.language;

import dev.tributary.testing.ConformanceTest;

@ConformanceTest(Elasticsearch.class)
class ElasticsearchTests {}
