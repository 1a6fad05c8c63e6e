package dev.tributary.runtime.rest;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;

/** What Tributary logs, down to trace, while it is open. */
public final class LogCapture implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LogManager.getRootLogger();
    private final AbstractAppender appender = new AbstractAppender("capture", null, null, true, Property.EMPTY_ARRAY) {
        @Override
        public void append(LogEvent event) {
            lines.add(event.getMessage().getFormattedMessage() + event.getThrown());
        }
    };

    /** Begins to listen. */
    public LogCapture() {
        appender.start();
        root.addAppender(appender);
        Configurator.setLevel("dev.tributary", Level.TRACE);
    }

    /** All lines so far. */
    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        root.removeAppender(appender);
        appender.stop();
    }
}
