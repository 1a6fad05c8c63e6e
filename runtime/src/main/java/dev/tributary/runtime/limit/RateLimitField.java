package dev.tributary.runtime.limit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header {@code RateLimit} as the IETF drafts write it: {@code "default";r=50;t=30}, or, in older ones,
 * {@code limit=100, remaining=50, reset=30}. Of several policies the one of which least is left.
 *
 * @param remaining what is left
 * @param seconds until the budget is whole again
 */
record RateLimitField(long remaining, OptionalLong seconds) {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern MEMBER =
            Pattern.compile("(?<![\\w-])(r|remaining|t|reset)\\s*=\\s*([0-9]{1,15})(?![\\w.])");

    static Optional<RateLimitField> parse(String text) {
        List<RateLimitField> policies = new ArrayList<>();
        Matcher member = MEMBER.matcher(QUOTED.matcher(text).replaceAll(""));
        while (member.find()) {
            long number = Long.parseLong(member.group(2));
            if (member.group(1).startsWith("r") && !member.group(1).equals("reset")) {
                policies.add(new RateLimitField(number, OptionalLong.empty()));
            } else if (!policies.isEmpty()) {
                RateLimitField last = policies.remove(policies.size() - 1);
                policies.add(new RateLimitField(last.remaining, OptionalLong.of(number)));
            }
        }
        return policies.stream().min(Comparator.comparingLong(RateLimitField::remaining));
    }
}
