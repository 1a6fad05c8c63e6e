package dev.tributary.processor.writer;

import dev.tributary.processor.generator.GeneratedFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes generated files by way of the {@code Filer}. */
public final class FileWriter {
    private final Filer filer;

    /** A writer for one compilation. */
    public FileWriter(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes a file.
     *
     * @param origins the declarations that it was made from; one for all but registrations
     * @throws UncheckedIOException if it cannot be written, for instance because it exists
     */
    public void write(GeneratedFile file, Collection<? extends Element> origins) {
        try {
            Element[] elements = List.copyOf(origins).toArray(Element[]::new);
            if (file instanceof GeneratedFile.SourceFile source) {
                write(filer.createSourceFile(source.qualifiedName(), elements), file);
            } else if (file instanceof GeneratedFile.ResourceFile resource) {
                write(filer.createResource(StandardLocation.CLASS_OUTPUT, "", resource.path(), elements), file);
            }
        } catch (FilerException e) {
            throw new UncheckedIOException("`" + name(file) + "` exists already", e);
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String name(GeneratedFile file) {
        return file instanceof GeneratedFile.SourceFile source
                ? source.qualifiedName()
                : ((GeneratedFile.ResourceFile) file).path();
    }

    private static void write(FileObject object, GeneratedFile file) throws IOException {
        try (Writer out = file instanceof GeneratedFile.SourceFile
                ? object.openWriter()
                : new OutputStreamWriter(object.openOutputStream(), StandardCharsets.UTF_8)) {
            out.write(file.content());
        }
    }
}
