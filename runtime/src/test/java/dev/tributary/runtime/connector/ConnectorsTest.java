package dev.tributary.runtime.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.environment.Environments;
import dev.tributary.runtime.error.ConnectorException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConnectorsTest {

    @Test
    void connectors_are_found_on_the_class_path_by_their_sources() {
        List<String> sources =
                Connectors.all().stream().map(ConnectorFactory::source).toList();
        assertThat(sources).isSorted().isNotEmpty();
        assertThat(Connectors.named(sources.get(0).toUpperCase(Locale.ROOT)).source())
                .isEqualTo(sources.get(0));
    }

    @Test
    void an_unknown_source_is_said_with_those_that_are_known() {
        String known = Connectors.all().get(0).source();
        assertThatThrownBy(() -> Connectors.named(known + "s"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("Did you mean `" + known + "`?");
    }

    @Test
    void the_environment_of_a_process_is_always_the_same() {
        assertThat(Environments.current()).isSameAs(Environments.current());
    }
}
