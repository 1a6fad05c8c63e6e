package dev.tributary.cli.simulate;

import dev.tributary.cli.terminal.UserError;
import dev.tributary.simulator.fault.Fault;
import dev.tributary.simulator.fault.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Faults as a command line names them: {@code 503/10,closed/25} for one in ten requests and one in 25. */
public final class FaultList {
    private static final Pattern ITEM = Pattern.compile("([1-5]\\d\\d|closed|cut|html)/([1-9]\\d{0,5})");

    private final List<Item> items;

    private record Item(Fault fault, int every) {}

    private FaultList(List<Item> items) {
        this.items = items;
    }

    /** No faults. */
    public static FaultList none() {
        return new FaultList(List.of());
    }

    /**
     * Reads a list.
     *
     * @throws UserError if the text is none; says what is
     */
    public static FaultList parse(String text) {
        List<Item> items = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher item = ITEM.matcher(part.strip());
            if (!item.matches()) {
                throw UserError.usage(
                        "--faults has `" + part.strip() + "`, but takes KIND/N for one in N requests, KIND"
                                + " being a status such as 429 or 503, closed (the connection is closed), cut (half an answer) or"
                                + " html (a page in place of rows); such as --faults 503/10,closed/25.");
            }
            items.add(new Item(fault(item.group(1)), Integer.parseInt(item.group(2))));
        }
        return new FaultList(List.copyOf(items));
    }

    private static Fault fault(String kind) {
        return switch (kind) {
            case "closed" -> new Fault.Disconnect();
            case "cut" -> new Fault.TruncatedBody();
            case "html" -> new Fault.StrangeBody("text/html", "<html><body>Please log in</body></html>");
            default -> new Fault.Status(Integer.parseInt(kind), null);
        };
    }

    /** Orders them. */
    public void order(Faults faults) {
        items.forEach(item -> faults.schedule(item.fault(), item.every()));
    }
}
