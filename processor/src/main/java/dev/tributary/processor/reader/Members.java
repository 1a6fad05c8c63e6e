package dev.tributary.processor.reader;

import dev.tributary.processor.definition.InheritedDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.reader.Member.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The abstract methods of a descriptor: its own, then those of its super-interfaces in the order of {@code extends},
 * then those of its groups of tables, by name. What is overridden is left out.
 */
final class Members {
    private static final String GROUP = "Tables";

    private final Elements elements;
    private final Types types;
    private final Annotations annotations;
    private final TypeElement descriptor;
    private final List<Member> members = new ArrayList<>();
    private final Set<TypeElement> interfaces = new LinkedHashSet<>();
    private final List<Located<String>> emptyGroups = new ArrayList<>();

    Members(Elements elements, Types types, Annotations annotations, TypeElement descriptor) {
        this.elements = elements;
        this.types = types;
        this.annotations = annotations;
        this.descriptor = descriptor;
        members.addAll(of(descriptor, Group.NONE));
        for (TypeElement type : List.copyOf(interfaces)) {
            groups(type);
        }
    }

    List<Member> all() {
        return members;
    }

    /** What the super-interfaces and groups say beside tables. */
    InheritedDefinition inherited() {
        List<Located<String>> misplaced = new ArrayList<>();
        for (TypeElement type : interfaces) {
            if (!type.equals(descriptor)) {
                annotations.ours(type).stream()
                        .filter(annotation -> !annotation.type().getSimpleName().contentEquals(GROUP))
                        .filter(annotation -> !Annotations.speaksForMethods(annotation))
                        .map(annotation ->
                                new Located<>(annotation.type().getSimpleName().toString(), annotation.origin()))
                        .forEach(misplaced::add);
            }
        }
        return new InheritedDefinition(misplaced, emptyGroups);
    }

    /** By name: class files do not keep the order in which types were declared. */
    private void groups(TypeElement type) {
        List<TypeElement> all = new ArrayList<>(ElementFilter.typesIn(type.getEnclosedElements()));
        all.sort(Comparator.comparing(nested -> nested.getSimpleName().toString()));
        for (TypeElement nested : all) {
            annotations.ours(nested, GROUP).ifPresent(tables -> {
                List<Member> found = of(nested, group(nested, tables));
                if (found.isEmpty()) {
                    emptyGroups.add(new Located<>(nested.getSimpleName().toString(), tables.origin()));
                }
                members.addAll(found);
                groups(nested);
            });
        }
    }

    private Group group(TypeElement type, Annotation tables) {
        Located<String> name = tables.optionalText("name")
                .orElseGet(() -> new Located<>(Names.snakeCase(type.getSimpleName()), annotations.origin(type)));
        Map<String, Located<String>> fillings = new HashMap<>(tables.fillings());
        fillings.put("name", name);
        return new Group(name.value() + "_", Javadoc.of(type, elements).text(), fillings);
    }

    private List<Member> of(TypeElement type, Group group) {
        List<Member> found = new ArrayList<>();
        collect((DeclaredType) type.asType(), List.of(), group, found);
        return found.stream()
                .filter(member -> member.method().getModifiers().contains(Modifier.ABSTRACT))
                .filter(member -> found.stream().noneMatch(other -> overrides(other.method(), member.method(), type)))
                .toList();
    }

    private boolean overrides(ExecutableElement one, ExecutableElement other, TypeElement type) {
        return !one.equals(other)
                && one.getSimpleName().equals(other.getSimpleName())
                && elements.overrides(one, other, type);
    }

    private void collect(DeclaredType type, List<TypeElement> path, Group group, List<Member> found) {
        TypeElement element = (TypeElement) type.asElement();
        interfaces.add(element);
        List<TypeElement> along = new ArrayList<>(path);
        if (!element.equals(descriptor)) {
            along.add(element);
        }
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            boolean isKnown = found.stream().anyMatch(member -> member.method().equals(method));
            if (!isKnown && !method.getModifiers().contains(Modifier.STATIC)) {
                found.add(new Member(method, (ExecutableType) types.asMemberOf(type, method), along, group));
            }
        }
        for (TypeMirror parent : types.directSupertypes(type)) {
            DeclaredType declared = (DeclaredType) parent;
            if (declared.asElement().getKind() == ElementKind.INTERFACE) {
                collect(declared, along, group, found);
            }
        }
    }
}
