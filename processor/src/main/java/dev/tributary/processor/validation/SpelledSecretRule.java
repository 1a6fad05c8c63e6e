package dev.tributary.processor.validation;

import dev.tributary.processor.definition.AuthDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.RequestDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TableDefinition;
import dev.tributary.processor.diagnostic.Report;
import dev.tributary.processor.diagnostic.Rule;

/** What names tell to be a secret comes from an option, wherever it is sent. */
final class SpelledSecretRule implements SourceRule {

    @Override
    public void check(SourceDefinition source, Report report) {
        for (AuthDefinition auth : source.credentials().all()) {
            auth.pairs().forEach(pair -> checkPair(pair, report));
        }
        for (Located<String> header : source.headers()) {
            Headers.value(header)
                    .filter(value -> SecretNames.isSecret(Headers.name(header.value()))
                            && SecretNames.isSpelledOut(value.value()))
                    .ifPresent(value -> report.add(Rule.AUTH_LITERAL, header.origin(), value.value()));
        }
        source.tables().forEach(table -> checkTable(table, report));
    }

    private static void checkPair(Located<String> pair, Report report) {
        Pairs.value(pair)
                .filter(value ->
                        Pairs.name(pair).filter(SecretNames::isSecretOfLogin).isPresent()
                                && SecretNames.isSpelledOut(value.value()))
                .ifPresent(value -> report.add(Rule.AUTH_LITERAL, pair.origin(), value.value()));
    }

    private static void checkTable(TableDefinition table, Report report) {
        for (Located<String> header : table.headers()) {
            Headers.value(header)
                    .filter(value -> SecretNames.isSecret(Headers.name(header.value()))
                            && SecretNames.isSpelledOut(value.value()))
                    .ifPresent(value -> addRequest("header", Headers.name(header.value()), header, report));
        }
        for (RequestDefinition request : table.requests()) {
            for (String pair : request.query().split("&", -1)) {
                String[] parts = pair.split("=", 2);
                if (parts.length == 2 && SecretNames.isSecret(parts[0]) && SecretNames.isSpelledOut(parts[1])) {
                    addRequest("query", parts[0], request.path(), report);
                }
            }
        }
    }

    private static void addRequest(String member, String name, Located<String> where, Report report) {
        report.add(Rule.AUTH_IN_REQUEST, where.origin(), name, member + " = \"" + name + "\"");
    }
}
