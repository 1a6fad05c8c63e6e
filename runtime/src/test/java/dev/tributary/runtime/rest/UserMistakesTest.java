package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.OptionException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserMistakesTest {
    private final FakeWorld world = new FakeWorld();

    @Test
    void mistakes_are_found_before_any_request() {
        FakeWorld.Source silent = request -> {
            throw new AssertionError("no request was due");
        };
        TestConnector connector = new TestConnector(
                TestConnector.snapshot(TestConnector.NUMBERED), TestConnector.OPTIONS, world.environment(silent));
        assertThatThrownBy(() -> connector.readTable("thigs", Offset.START, ReadOptions.allColumns(Map.of())))
                .hasMessageContaining("Did you mean `things`?");
        assertThatThrownBy(() ->
                        connector.readTable("things", Offset.START, ReadOptions.allColumns(Map.of("fliter", "x"))))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("Did you mean `filter`?");
        assertThatThrownBy(() ->
                        connector.readTable("things", Offset.START, ReadOptions.allColumns(Map.of("Filter", "X1"))))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("must match");
        assertThatThrownBy(
                        () -> connector.readTable("things", Offset.START, new ReadOptions(Map.of(), List.of("nmae"))))
                .hasMessageContaining("Did you mean `name`?");
        assertThatThrownBy(() ->
                        connector.readTable("things", new Offset("{\"done\":true}"), ReadOptions.allColumns(Map.of())))
                .isInstanceOf(OffsetException.class);
        assertThatThrownBy(() -> connector.readTableDeletes("things", Offset.START, ReadOptions.allColumns(Map.of())))
                .hasMessageContaining("snapshot");
        assertThatThrownBy(() -> new TestConnector(
                        TestConnector.snapshot(TestConnector.NUMBERED), Map.of(), world.environment(silent)))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("`token` is missing");
    }
}
