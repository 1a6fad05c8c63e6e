package dev.tributary.runtime.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

class SharersTest {
    private final SparkConf conf = new SparkConf(false);

    @Test
    void no_more_processes_share_than_there_are_parts_or_executors() {
        assertThat(Sharers.of(3, 8, conf)).isEqualTo(3);
        assertThat(Sharers.of(20, 8, conf)).isEqualTo(8);
        assertThat(Sharers.of(20, 0, conf)).isEqualTo(1);
    }

    @Test
    void executors_that_are_still_to_come_have_their_shares() {
        conf.set("spark.executor.instances", "4");
        assertThat(Sharers.of(20, 1, conf)).isEqualTo(4);
        conf.set("spark.dynamicAllocation.maxExecutors", "9");
        assertThat(Sharers.of(20, 1, conf)).isEqualTo(9);
    }

    @Test
    void one_that_reads_by_itself_has_everything() {
        assertThat(Sharers.of(1)).isEqualTo(1);
    }
}
