package dev.tributary.processor.reader;

import com.palantir.javapoet.ClassName;
import dev.tributary.model.HookModel.Step;
import dev.tributary.processor.definition.HookDefinition;
import dev.tributary.processor.definition.HookDefinition.Flaw;
import dev.tributary.processor.definition.Located;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the classes that {@code @Hook} names. */
final class HookReader {
    private static final String HOOKS = "dev.tributary.runtime.hook.";
    private static final Map<String, Step> STEPS = Map.of(
            HOOKS + "Authenticator", Step.AUTHENTICATE,
            HOOKS + "RequestBuilder", Step.BUILD_REQUEST,
            HOOKS + "Paginator", Step.PAGINATE,
            HOOKS + "RecordExtractor", Step.EXTRACT,
            HOOKS + "RowMapper", Step.MAP_ROW,
            HOOKS + "ColumnDiscovery", Step.DISCOVER_COLUMNS);

    private final Annotations annotations;
    private final PackageElement caller;

    /** @param caller the package of the code that makes the hooks */
    HookReader(Annotations annotations, PackageElement caller) {
        this.annotations = annotations;
        this.caller = caller;
    }

    List<HookDefinition> read(Element element) {
        return annotations.ours(element, "Hook").map(this::read).orElseGet(List::of);
    }

    private List<HookDefinition> read(Annotation hook) {
        List<Located<TypeMirror>> types = hook.types("value");
        return types.isEmpty()
                ? List.of(new HookDefinition.Nothing(hook.origin("value")))
                : types.stream().map(this::hook).toList();
    }

    private HookDefinition hook(Located<TypeMirror> named) {
        if (named.value().getKind() == TypeKind.ERROR) {
            throw new UnresolvedTypeException();
        }
        if (!(named.value() instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement type)) {
            return new HookDefinition.Other(ColumnTypeReader.text(named.value()), named.origin());
        }
        Set<Step> steps = EnumSet.noneOf(Step.class);
        addSteps(type, steps);
        return new HookDefinition.Type(ClassName.get(type), steps, flaw(type), named.origin());
    }

    private static void addSteps(TypeElement type, Set<Step> steps) {
        Step step = STEPS.get(type.getQualifiedName().toString());
        if (step != null) {
            steps.add(step);
        }
        Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .forEach(parent -> {
                    if (parent.getKind() == TypeKind.ERROR) {
                        throw new UnresolvedTypeException();
                    }
                    if (parent instanceof DeclaredType declared && declared.asElement() instanceof TypeElement above) {
                        addSteps(above, steps);
                    }
                });
    }

    private Optional<Flaw> flaw(TypeElement type) {
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
