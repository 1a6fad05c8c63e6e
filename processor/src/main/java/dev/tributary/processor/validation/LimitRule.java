package dev.tributary.processor.validation;

import dev.tributary.processor.definition.LimitDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Origin;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A limit says how much, and until when; all limits apply, so that none is said twice. */
final class LimitRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        check(source.limits(), report);
        source.tables().forEach(table -> check(table.limits(), report));
    }

    private static void check(List<LimitDefinition> limits, Report report) {
        Set<String> counted = new HashSet<>();
        for (LimitDefinition limit : limits) {
            check(limit, report);
            subjects(limit).entrySet().stream()
                    .filter(subject -> !counted.add(subject.getKey()))
                    .findFirst()
                    .ifPresent(twice -> report.add(Rule.LIMIT_TWICE, twice.getValue(), twice.getKey()));
        }
    }

    private static void check(LimitDefinition limit, Report report) {
        checkNumber(limit.requests(), report);
        checkNumber(limit.concurrency(), report);
        limit.per().ifPresent(per -> IncrementalRule.checkDuration(per, true, report));
        limit.places().forEach(place -> ResponsePlaces.check(place, report));
        limit.restoreRate().ifPresent(rate -> checkRate(rate, report));
        boolean budget = limit.requests().value() != 0 || limit.remaining().isPresent();
        if (limit.requests().value() != 0 && limit.per().isEmpty()) {
            report.add(Rule.LIMIT_PER, limit.requests().origin());
        } else if (limit.remaining().isPresent()
                && limit.reset().isEmpty()
                && limit.per().isEmpty()
                && limit.restoreRate().isEmpty()) {
            report.add(Rule.LIMIT_RESET, limit.remaining().get().origin());
        } else if (limit.restoreRate().isPresent() && limit.remaining().isEmpty()) {
            report.add(Rule.LIMIT_UNUSED, limit.restoreRate().get().origin());
        } else if (limit.restoreRate().isPresent() && limit.reset().isPresent()) {
            report.add(Rule.LIMIT_RESTORE, limit.reset().get().origin());
        } else if (!budget) {
            unused(limit).ifPresentOrElse(unused -> report.add(Rule.LIMIT_UNUSED, unused.origin()), () -> {
                if (limit.concurrency().value() == 0 && limit.reset().isEmpty()) {
                    report.add(Rule.LIMIT_EMPTY, limit.origin());
                }
            });
        }
    }

    private static Optional<Located<String>> unused(LimitDefinition limit) {
        return limit.per().or(limit::cost);
    }

    private static void checkRate(Located<String> rate, Report report) {
        if (!rate.value().matches("[0-9]+([.][0-9]+)?")) {
            ResponsePlaces.check(rate, report);
        } else if (Double.parseDouble(rate.value()) == 0) {
            report.add(Rule.LIMIT_NUMBER, rate.origin(), rate.value());
        }
    }

    private static void checkNumber(Located<Integer> number, Report report) {
        if (number.value() < 0) {
            report.add(Rule.LIMIT_NUMBER, number.origin(), number.value());
        }
    }

    /** What a limit is about, and where it says so; two of the same contradict one another. */
    private static Map<String, Origin> subjects(LimitDefinition limit) {
        Map<String, Origin> subjects = new LinkedHashMap<>();
        if (limit.requests().value() != 0) {
            limit.per()
                    .ifPresent(per -> subjects.put(
                            "requests per " + per.value(), limit.requests().origin()));
        }
        limit.remaining().ifPresent(remaining -> subjects.put("`" + remaining.value() + "`", remaining.origin()));
        if (limit.concurrency().value() != 0) {
            subjects.put("concurrency", limit.concurrency().origin());
        }
        return subjects;
    }
}
