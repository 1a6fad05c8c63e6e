package dev.tributary.processor.reader;

import com.palantir.javapoet.ClassName;
import dev.tributary.model.HookModel.Step;
import dev.tributary.processor.definition.HookDefinition;
import dev.tributary.processor.definition.Located;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

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
    private final ConstructorReader constructors;

    /** @param caller the package of the code that makes the hooks */
    HookReader(Annotations annotations, PackageElement caller) {
        this.annotations = annotations;
        this.constructors = new ConstructorReader(caller);
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
        return new HookDefinition.Type(ClassName.get(type), steps, constructors.flaw(type), named.origin());
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
}
