package dev.tributary.runtime.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.Environments;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExecutorTokensTest {

    @Test
    void a_process_that_is_no_executor_keeps_its_store() {
        Environment environment = Environments.realWorld();

        assertThat(ExecutorTokens.within(environment)).isSameAs(environment);
    }

    @Test
    void an_executor_opens_no_chain_and_says_who_does() {
        assertThatThrownBy(() -> new ExecutorTokens().open("test-0"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Spark executor")
                .hasMessageContaining("kept by the driver");
    }
}
