package dev.tributary.processor;

import dev.tributary.model.SourceModel;
import dev.tributary.model.json.ModelFile;
import java.io.IOException;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** The model files of descriptors that were compiled before. */
final class CompiledModels {
    private final Filer filer;

    CompiledModels(Filer filer) {
        this.filer = filer;
    }

    /** The model of a source, empty if the class path has none that this release reads. */
    Optional<SourceModel> read(String source) {
        try {
            return Optional.of(
                    ModelFile.read(filer.getResource(StandardLocation.CLASS_PATH, "", SourceModel.resourceName(source))
                            .getCharContent(true)
                            .toString()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
