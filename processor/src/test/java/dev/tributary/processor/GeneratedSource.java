package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.tributary.model.SourceModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.runtime.decode.DecodeContext;
import dev.tributary.runtime.decode.RowDecoder;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaFileObject;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What is generated for a descriptor, loaded. */
final class GeneratedSource extends ClassLoader {
    private final Map<String, byte[]> classes = new HashMap<>();
    private @Nullable SourceModel model;

    /** @param name the descriptor's qualified name */
    GeneratedSource(String name, String descriptor) {
        super(GeneratedSource.class.getClassLoader());
        Compilation compilation = Descriptors.compile(Descriptors.source(name, descriptor));
        assertThat(compilation.diagnostics()).as(descriptor).isEmpty();
        for (JavaFileObject file : compilation.generatedFiles()) {
            try {
                byte[] content = file.openInputStream().readAllBytes();
                String path = file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", "");
                if (file.getKind() == JavaFileObject.Kind.CLASS) {
                    classes.put(path.replaceFirst("\\.class$", "").replace('/', '.'), content);
                } else if (path.endsWith("model.json")) {
                    model = ModelFile.read(new String(content, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = classes.get(name);
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, code, 0, code.length);
    }

    SourceModel model() {
        return Objects.requireNonNull(model);
    }

    /** @param method of a class of schemas, made by this name of its table */
    StructType schema(String className, String method) {
        try {
            Method schema = loadClass(className).getDeclaredMethod(method);
            schema.setAccessible(true);
            return (StructType) schema.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param method of a class of decoders, made by this name of its row type */
    RowDecoder decoder(String className, String method, DecodeContext context) {
        try {
            Method decoder = loadClass(className).getDeclaredMethod(method, DecodeContext.class);
            decoder.setAccessible(true);
            return (RowDecoder) decoder.invoke(null, context);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
