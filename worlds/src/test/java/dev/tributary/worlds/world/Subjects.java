package dev.tributary.worlds.world;

import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.worlds.sources.CountedWorldConnector;
import dev.tributary.worlds.sources.ExportWorldConnector;
import dev.tributary.worlds.sources.RelatedWorldConnector;
import dev.tributary.worlds.sources.SnapshotWorldConnector;
import dev.tributary.worlds.sources.TimedWorldConnector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All tables that worlds are about, by the strategy that reads them. */
public final class Subjects {
    private static final Map<Strategy, List<Subject>> ALL = new EnumMap<>(Strategy.class);

    static {
        ConnectorFactory snapshots = new SnapshotWorldConnector.Factory();
        add(Strategy.SNAPSHOT, snapshots, "whole", "numbered", "counted", "skipping");
        add(Strategy.SNAPSHOT, snapshots, "linked", "addressed", "continued", "keyed");
        ConnectorFactory timed = new TimedWorldConnector.Factory();
        add(Strategy.WINDOWS, timed, "windows_numbered", "windows_counted", "windows_linked", "windows_events");
        add(Strategy.SINCE, timed, "since_continued", "since_skipping", "since_events");
        add(Strategy.ASCENDING, timed, "ascending_linked", "ascending_capped", "ascending_events");
        add(Strategy.NEWEST, timed, "newest_numbered", "newest_events");
        add(Strategy.FILTER, timed, "filtered_numbered", "filtered_keyed");
        add(Strategy.WATERMARK, timed, "watermarked");
        ConnectorFactory counted = new CountedWorldConnector.Factory();
        add(Strategy.SEQUENCE, counted, "growing_linked", "growing_events", "spelled_continued");
        add(Strategy.TOKEN, counted, "told_continued");
        ConnectorFactory related = new RelatedWorldConnector.Factory();
        add(Strategy.PARENTS, related, "members", "badges");
        add(Strategy.LISTING, related, "tickets");
        add(Strategy.DELETES, related, "marked", "contacts");
        add(Strategy.FEED, related, "users");
        add(Strategy.JOB, new ExportWorldConnector.Factory(), "exported", "exported_changes");
    }

    /** The tables of a strategy. */
    public static List<Subject> of(Strategy strategy) {
        return ALL.get(strategy);
    }

    private static void add(Strategy strategy, ConnectorFactory factory, String... tables) {
        List<Subject> subjects = ALL.computeIfAbsent(strategy, unknown -> new ArrayList<>());
        for (String table : tables) {
            subjects.add(Subject.of(strategy, factory, table));
        }
    }

    private Subjects() {}
}
