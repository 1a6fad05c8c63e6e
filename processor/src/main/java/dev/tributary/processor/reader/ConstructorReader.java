package dev.tributary.processor.reader;

import dev.tributary.processor.definition.HookDefinition.Flaw;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads whether generated code can make an instance of a class. */
final class ConstructorReader {
    private final PackageElement caller;

    /** @param caller the package of the generated code */
    ConstructorReader(PackageElement caller) {
        this.caller = caller;
    }

    /** Why it cannot. */
    Optional<Flaw> flaw(TypeElement type) {
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
            return Optional.of(Flaw.NO_CLASS);
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of(Flaw.ABSTRACT);
        }
        if (!type.getTypeParameters().isEmpty()) {
            return Optional.of(Flaw.GENERIC);
        }
        if (type.getNestingKind() == NestingKind.MEMBER && !type.getModifiers().contains(Modifier.STATIC)) {
            return Optional.of(Flaw.INNER);
        }
        for (@Nullable Element around = type; around instanceof TypeElement; around = around.getEnclosingElement()) {
            if (!isAccessible(around)) {
                return Optional.of(Flaw.NOT_ACCESSIBLE);
            }
        }
        return constructorFlaw(type);
    }

    private Optional<Flaw> constructorFlaw(TypeElement type) {
        Optional<ExecutableElement> constructor = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(candidate -> candidate.getParameters().isEmpty() && isAccessible(candidate))
                .findFirst();
        if (constructor.isEmpty()) {
            return Optional.of(Flaw.NO_CONSTRUCTOR);
        }
        return constructor.get().getThrownTypes().isEmpty() ? Optional.empty() : Optional.of(Flaw.CONSTRUCTOR_THROWS);
    }

    private boolean isAccessible(Element element) {
        Set<Modifier> modifiers = element.getModifiers();
        return modifiers.contains(Modifier.PUBLIC)
                || (!modifiers.contains(Modifier.PRIVATE) && packageOf(element).equals(caller));
    }

    private static Element packageOf(Element element) {
        Element around = element;
        while (around.getEnclosingElement() != null && !(around instanceof PackageElement)) {
            around = around.getEnclosingElement();
        }
        return around;
    }
}
