package dev.tributary.processor.validation;

import dev.tributary.model.SourceModel;
import dev.tributary.model.write.WritesModel;
import dev.tributary.processor.definition.ConformanceTestDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Applies all rules; none stops another, and they need not wait for each other, as definitions are free of the compiler.
 * One instance serves a compilation, so that it can compare descriptors.
 */
public final class Validator {
    private final Map<String, String> described = new HashMap<>();
    private final List<SourceRule> rules = List.of(
            new SourceShapeRule(),
            new SourceNameRule(described),
            new TemplateRule(),
            new BaseUrlRule(),
            new HeaderRule(),
            new ReferenceRule(),
            new AuthRule(),
            new HookRule(),
            new ErrorRule(),
            new GoneRule(),
            new LimitRule(),
            new CheckRule(),
            new AuthMethodRule(),
            new TokenEndpointRule(),
            new LoginRule(),
            new SpelledSecretRule(),
            new JwtRule(),
            new ConnectionOptionRule(),
            new TableNameRule(),
            new TableOptionRule(),
            new RequestRule(),
            new PathRule(),
            new ParameterRule(),
            new SentTwiceRule(),
            new PaginationRule(),
            new PageRowsRule(),
            new PageTokenRule(),
            new KeysetRule(),
            new BodyRule(),
            new BodyInterpolationRule(),
            new GraphQlRule(),
            new TextRule(),
            new JobRule(),
            new RecordsRule(),
            new PayloadRule(),
            new RowRule(),
            new ColumnTypeRule(),
            new ColumnRemarkRule(),
            new ColumnNameRule(),
            new ColumnPlaceRule(),
            new AroundRowsRule(),
            new ConversionRule(),
            new ExtractorRule(),
            new FromOptionRule(),
            new ParentRule(),
            new ChangedParentsRule(),
            new BatchRule(),
            new FromParentRule(),
            new FormatRule(),
            new NestedMarkRule(),
            new DiscoveryRule(),
            new FoundTablesRule(),
            new DynamicStructRule(),
            new DiscoveredFieldsRule(),
            new KeyRule(),
            new IngestionRule(),
            new DeletesRule(),
            new DeletedRule(),
            new CursorRule(),
            new IncrementalRule(),
            new ChangeTokenPagesRule(),
            new ListingRule(),
            new FeedRule(),
            new FollowedTableRule(),
            new DetailRule(),
            new FromFeedRule(),
            new NamespaceRule());

    /**
     * Checks a descriptor.
     *
     * @param connectorClass the binary name of the connector that will be generated
     * @param report gets what is found
     * @return empty if there was an error
     */
    public Optional<ValidatedSource> validate(SourceDefinition source, String connectorClass, Report report) {
        rules.parallelStream().map(rule -> findings(rule, source)).toList().forEach(report::addAll);
        return report.hasErrors()
                ? Optional.empty()
                : Optional.of(new SourceAssembler(source).assemble(connectorClass));
    }

    private static Report findings(SourceRule rule, SourceDefinition source) {
        Report report = new Report();
        rule.check(source, report);
        return report;
    }

    /**
     * Checks what tests write.
     *
     * @param source the model of the descriptor, empty if it is not on the class path
     * @return empty if there was an error
     */
    public static Optional<WritesModel> validateWrites(
            ConformanceTestDefinition test, Optional<SourceModel> source, Report report) {
        if (source.isEmpty()) {
            report.add(Rule.WRITE_MODEL, test.origin(), String.join(".", test.descriptor()));
            return Optional.empty();
        }
        WriteRule rule = new WriteRule(source.get(), report);
        test.writes().forEach(rule::check);
        return report.hasErrors()
                ? Optional.empty()
                : Optional.of(WriteAssembler.assemble(source.get().name(), test.writes()));
    }

    /**
     * Checks that a conformance test names a descriptor, and leaves out tables that it has.
     *
     * @param source the model of the descriptor, empty if it is not on the class path
     */
    public static boolean validate(ConformanceTestDefinition test, Optional<SourceModel> source, Report report) {
        if (test.source().isEmpty()) {
            report.add(Rule.CONFORMANCE_TEST, test.origin(), String.join(".", test.descriptor()));
        }
        test.counterpart()
                .ifPresent(side -> side.flaw()
                        .ifPresent(flaw -> report.add(
                                Rule.COUNTERPART, side.origin(), side.type().simpleName(), HookRule.said(flaw))));
        source.ifPresent(model -> new LeaveOutRule(model, report).check(test.leftOut()));
        return !report.hasErrors();
    }
}
