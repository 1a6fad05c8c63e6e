package dev.tributary.processor.generator;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The names of what is generated for a descriptor; one within another type is named {@code Outer_Inner...}. */
public final class GeneratedNames {
    /** The methods without parameters that every class has. */
    static final List<String> OF_OBJECT =
            List.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final String packageName;
    private final String prefix;

    /** The names for that descriptor. */
    public GeneratedNames(ClassName descriptor) {
        this(descriptor.packageName(), descriptor.simpleNames());
    }

    /** The names for a descriptor of those simple names, outermost first, if it lay in that package. */
    public GeneratedNames(String packageName, List<String> descriptor) {
        this.packageName = packageName;
        this.prefix = String.join("_", descriptor);
    }

    /** The connector. */
    public ClassName connector() {
        return named("Connector");
    }

    /** The connector's factory. */
    public ClassName factory() {
        return connector().nestedClass("Factory");
    }

    /** The data source. */
    public ClassName dataSource() {
        return named("DataSource");
    }

    /** The conformance test. */
    public ClassName conformanceTest() {
        return named("ConformanceTest");
    }

    /** A class of schemas. */
    ClassName schemas(int number) {
        return numbered("Schemas", number);
    }

    /** A class of decoders. */
    ClassName decoders(int number) {
        return numbered("Decoders", number);
    }

    private ClassName numbered(String suffix, int number) {
        return named(number == 1 ? suffix : suffix + number);
    }

    /** The simple name of a row type's decoder; a number keeps apart types of the same simple name. */
    static String decoder(ClassName rowType, Set<String> taken) {
        String base = rowType.simpleName();
        String name = base + "Decoder";
        for (int number = 2; !taken.add(name); number++) {
            name = base + number + "Decoder";
        }
        return name;
    }

    /** The method that makes a decoder. */
    static String maker(ClassName decoder) {
        String name = decoder.simpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private ClassName named(String suffix) {
        return ClassName.get(packageName, prefix + suffix);
    }

    private static String upperCamel(String snakeCase) {
        StringBuilder camel = new StringBuilder();
        for (String word : snakeCase.split("_", -1)) {
            if (!word.isEmpty()) {
                camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return camel.toString();
    }

    /** {@code page_views} becomes {@code pageViews}. */
    static String lowerCamel(String snakeCase) {
        String camel = upperCamel(snakeCase);
        return camel.substring(0, 1).toLowerCase(Locale.ROOT) + camel.substring(1);
    }

    /** A method's or parameter's name, no keyword and different from all taken; it is taken afterwards. */
    static String allocate(String wanted, Set<String> taken) {
        String legal = SourceVersion.isKeyword(wanted) ? wanted + "_" : wanted;
        String name = legal;
        for (int number = 2; !taken.add(name); number++) {
            name = legal + number;
        }
        return name;
    }

    /** A parameter's name for what is called so on the wire: {@code per_page} becomes {@code perPage}. */
    static String parameter(String wireName, Set<String> taken) {
        String camel = upperCamel(wireName.replaceAll("[^A-Za-z0-9]+", "_"));
        String wanted = camel.isEmpty() || !Character.isJavaIdentifierStart(camel.charAt(0)) ? "page" + camel : camel;
        return allocate(wanted.substring(0, 1).toLowerCase(Locale.ROOT) + wanted.substring(1), taken);
    }
}
