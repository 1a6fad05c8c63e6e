package dev.tributary.processor.reader;

import com.palantir.javapoet.ClassName;
import dev.tributary.processor.definition.CheckDefinition;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.OptionDefinition;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.SourceDefinition.Flaw;
import dev.tributary.processor.definition.TableDefinition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads descriptors: interfaces with {@code @Source}. */
public final class SourceReader {
    /** The annotation that marks a descriptor. */
    public static final String SOURCE = "dev.tributary.annotations.Source";

    private final Elements elements;
    private final Types types;
    private final Annotations annotations;
    private final TypeElement type;

    /**
     * A reader of one descriptor.
     *
     * @param inSource whether an outermost type is compiled now, and is no class file
     */
    public SourceReader(Elements elements, Types types, TypeElement type, Predicate<TypeElement> inSource) {
        this.elements = elements;
        this.types = types;
        this.type = type;
        this.annotations = new Annotations(elements, type, inSource);
    }

    /**
     * Reads a descriptor.
     *
     * @throws UnresolvedTypeException if it names a type that does not exist, or not yet
     */
    public SourceDefinition read() {
        Annotation source = annotations.named(type, SOURCE).orElseThrow(UnresolvedTypeException::new);
        PaginationReader paginations = new PaginationReader(annotations);
        RowReader rows = new RowReader(
                elements,
                types,
                annotations,
                paginations,
                Names.onTheWire(source.constant("naming").value()));
        PackageElement caller = elements.getPackageOf(type);
        Members members = new Members(elements, types, annotations, type);
        List<TableDefinition> tables = new ArrayList<>();
        List<CheckDefinition> checks = new ArrayList<>();
        List<Located<String>> strays = new ArrayList<>();
        List<Located<String>> writes = new ArrayList<>();
        for (Member member : members.all()) {
            Annotations near =
                    annotations.within(member.interfaces(), member.group().fillings());
            ExecutableElement method = member.method();
            Optional<CheckDefinition> check = new CheckReader(near).read(method);
            if (check.isPresent()) {
                checks.add(check.get());
                continue;
            }
            List<Located<String>> written = WriteReader.roles(near, method)
                    .map(role -> new Located<>("@" + role.annotation(), role.origin()))
                    .toList();
            if (!written.isEmpty()) {
                writes.addAll(written);
                continue;
            }
            new TableReader(elements, member, near, rows, new HookReader(near, caller))
                    .read()
                    .ifPresentOrElse(
                            tables::add,
                            () -> strays.add(
                                    new Located<>(method.getSimpleName().toString(), near.origin(method))));
        }
        ResponseReader responses = new ResponseReader(annotations);
        return new SourceDefinition(
                ClassName.get(type),
                annotations.origin(type),
                flaws(),
                source.text("name"),
                source.optionalText("displayName")
                        .map(Located::value)
                        .orElse(type.getSimpleName().toString()),
                Javadoc.of(type, elements).text(),
                source.text("baseUrl"),
                source.texts("headers"),
                ReferenceReader.read(annotations, source, type),
                options(),
                new AuthReader(annotations).read(type),
                responses.errors(type),
                responses.limits(type),
                checks,
                new HookReader(annotations, caller).read(type),
                paginations.defaults(type),
                tables,
                strays,
                writes,
                members.inherited());
    }

    private List<OptionDefinition> options() {
        return annotations.repeated(type, "ConnectionOption").stream()
                .map(option -> OptionReader.read(
                        option, option.text("name"), "", option.flag("secret"), false, ParameterDefinition.Kind.TEXT))
                .toList();
    }

    private Set<Flaw> flaws() {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (type.getKind() != ElementKind.INTERFACE) {
            flaws.add(Flaw.NOT_AN_INTERFACE);
        }
        if (!type.getTypeParameters().isEmpty()) {
            flaws.add(Flaw.GENERIC);
        }
        for (@Nullable Element around = type; around instanceof TypeElement; around = around.getEnclosingElement()) {
            if (around.getModifiers().contains(Modifier.PRIVATE)) {
                flaws.add(Flaw.NOT_ACCESSIBLE);
            }
        }
        if (isMissing("dev.tributary.runtime.rest.RestConnector")
                || isMissing("org.apache.spark.sql.types.StructType")) {
            flaws.add(Flaw.RUNTIME_MISSING);
        }
        return flaws;
    }

    /** The descriptor's own module has it nearly always; a search through all modules takes long. */
    private boolean isMissing(String name) {
        return elements.getTypeElement(elements.getModuleOf(type), name) == null
                && elements.getTypeElement(name) == null;
    }
}
