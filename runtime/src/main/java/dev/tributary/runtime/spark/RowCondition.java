package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.ConnectorException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Unevaluable;
import org.apache.spark.sql.catalyst.optimizer.ConstantFolding;
import org.apache.spark.sql.catalyst.optimizer.ReplaceExpressions;
import org.apache.spark.sql.catalyst.optimizer.RewriteWithExpression;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreePattern;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Strategy$;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;

/**
 * A condition on rows, as Spark's SQL understands it, which is looked at for each row.
 *
 * @param text the condition as it was written
 * @param zone the time zone in which it was understood
 * @param expression what it means
 * @param attributes the columns of which it can speak
 */
record RowCondition(String text, String zone, Expression expression, List<Attribute> attributes)
        implements Serializable {

    RowCondition {
        attributes = List.copyOf(attributes);
    }

    /**
     * Understands a condition, in the session's time zone and by its settings.
     *
     * @throws ConnectorException if it is none, or not the same for the same row at any time
     */
    static RowCondition parse(String place, String text, StructType schema) {
        Filter filter = analyzed(place, text, schema);
        if (!isEvaluable(filter.condition())) {
            throw notSteady(place, text);
        }
        return new RowCondition(
                text,
                SparkSession.active().sessionState().conf().sessionLocalTimeZone(),
                filter.condition(),
                CollectionConverters.asJava(filter.child().output()));
    }

    /** What tells it from another in offsets: the same words mean other times in another zone. */
    String mark() {
        return text + " (times in " + zone + ")";
    }

    private static Filter analyzed(String place, String text, StructType schema) {
        try {
            LogicalPlan plan = SparkSession.active()
                    .createDataFrame(List.<Row>of(), schema)
                    .where(text)
                    .queryExecution()
                    .analyzed();
            LogicalPlan plain = RewriteWithExpression.apply(ReplaceExpressions.apply(plan));
            if (plain instanceof Filter filter && !isSteady(filter.condition())) {
                throw notSteady(place, text);
            }
            if (ConstantFolding.apply(plain) instanceof Filter filter
                    && filter.child().children().isEmpty()) {
                return filter;
            }
            throw wrong(place, text, "it is too involved. State it by the columns themselves.");
        } catch (ConnectorException e) {
            throw e;
        } catch (Exception e) {
            // Spark's own exceptions are not declared, checked ones among them.
            if (e instanceof AnalysisException || e instanceof org.apache.spark.SparkThrowable) {
                throw new ConnectorException(said(place, text) + "Spark says: " + e.getMessage(), e);
            }
            throw e instanceof RuntimeException other ? other : new IllegalStateException(e);
        }
    }

    private static ConnectorException wrong(String place, String text, String what) {
        return new ConnectorException(said(place, text) + what);
    }

    private static String said(String place, String text) {
        return place + ": option `" + SelectionOptions.FILTER + "` is `" + text + "`, but ";
    }

    private static ConnectorException notSteady(String place, String text) {
        return wrong(
                place,
                text,
                "it must say the same of the same row at any time and place: without subqueries, without the time or a"
                        + " random number of the moment.");
    }

    private static boolean isSteady(Expression condition) {
        return condition.deterministic() && !condition.containsPattern(TreePattern.CURRENT_LIKE());
    }

    private static boolean isEvaluable(Expression expression) {
        return (expression instanceof AttributeReference || !(expression instanceof Unevaluable))
                && CollectionConverters.asJava(expression.children()).stream().allMatch(RowCondition::isEvaluable);
    }

    /** The parts that hold together, as far as a data source can understand them. */
    Predicate[] conjuncts() {
        return parts(expression)
                .flatMap(
                        part -> OptionConverters.toJava(DataSourceV2Strategy$.MODULE$.translateFilterV2(part)).stream())
                .toArray(Predicate[]::new);
    }

    private static Stream<Expression> parts(Expression expression) {
        return expression instanceof And and
                ? Stream.concat(parts(and.left()), parts(and.right()))
                : Stream.of(expression);
    }

    /**
     * The rows of a read for which the condition holds. Rows that were deleted are all among them, since little is told of
     * them.
     *
     * @param columns those that are wanted
     * @param open begins a read of columns
     */
    TableRead over(List<String> columns, Function<List<String>, TableRead> open) {
        List<String> asked = new ArrayList<>(columns);
        List<Attribute> ofRows = new ArrayList<>();
        attributes.stream()
                .filter(attribute -> expression.references().contains(attribute))
                .map(Attribute::name)
                .filter(name -> !asked.contains(name))
                .forEach(asked::add);
        for (String name : asked) {
            attributes.stream()
                    .filter(attribute -> attribute.name().equals(name))
                    .forEach(ofRows::add);
        }
        return new FilteredRead(
                open.apply(List.copyOf(asked)),
                expression,
                ofRows,
                columns.size(),
                columns.indexOf(ReadOptions.DELETED));
    }
}
