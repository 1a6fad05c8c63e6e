package dev.tributary.testing;

import dev.tributary.model.SourceModel;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.testing.cassette.Bounds;
import dev.tributary.testing.cassette.Scrubber;
import java.util.Map;

/** The source itself, over the network. */
final class LiveReach implements RealReach {
    private final NamedConnection connection;
    private final Bounds bounds;
    private final Scrubber scrubber;

    LiveReach(SourceModel model, NamedConnection connection) {
        this.connection = connection;
        bounds = NamedConnection.bounds(Bounds.LIVE);
        scrubber = new Scrubber(model, connection.options());
    }

    @Override
    public Map<String, String> connection() {
        return connection.options();
    }

    @Override
    public Map<String, String> tableOptions(String table) {
        return connection.tableOptions(table);
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public Scrubber scrubber() {
        return scrubber;
    }

    @Override
    public Environment environment() {
        return Environments.current();
    }

    @Override
    public Environment environmentOfStranger() {
        return Environments.current();
    }

    @Override
    public String described() {
        return "the source itself, by connection " + connection.name() + ", read up to " + bounds;
    }
}
