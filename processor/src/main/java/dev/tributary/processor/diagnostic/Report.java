package dev.tributary.processor.diagnostic;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The findings of one descriptor: collected while it is checked, printed once, in the round that read it. */
public final class Report {
    private final Set<Finding> findings = new LinkedHashSet<>();

    /** Adds a finding, unless it is a warning that the code suppresses, or known already. */
    public void add(Rule rule, Origin origin, Object... values) {
        if (rule.severity() == Severity.WARNING && origin.suppressed().contains("tributary:" + rule.id())) {
            return;
        }
        String hidden = origin.hidden().isEmpty() ? "" : " This is about `" + origin.hidden() + "`, in a class file.";
        findings.add(new Finding(rule, origin, rule.message(values) + hidden));
    }

    /** Adds what another report has found. */
    public void addAll(Report other) {
        findings.addAll(other.findings);
    }

    /** Whether anything found forbids to generate. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.rule().severity() == Severity.ERROR);
    }

    /** Prints the findings in the order in which they were found. */
    public void flush(Messager messager) {
        for (Finding finding : findings) {
            Origin origin = finding.origin();
            Diagnostic.Kind kind =
                    finding.rule().severity() == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
            Element shown = shown(origin.element(), messager);
            if (shown.equals(origin.element())) {
                messager.printMessage(kind, finding.message(), shown, origin.mirror(), origin.value());
            } else {
                messager.printMessage(kind, finding.message(), shown);
            }
        }
    }

    /** The Eclipse compiler knows no place for a record and what is in it, and would show nothing at all. */
    private static Element shown(Element element, Messager messager) {
        if (!messager.getClass().getName().startsWith("org.eclipse.")) {
            return element;
        }
        Element shown = element;
        for (@Nullable Element around = element; around != null; around = around.getEnclosingElement()) {
            if (around.getKind() == ElementKind.RECORD && around.getEnclosingElement() instanceof TypeElement type) {
                shown = type;
            }
        }
        return shown;
    }
}
