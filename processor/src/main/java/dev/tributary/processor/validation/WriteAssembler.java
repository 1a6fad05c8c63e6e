package dev.tributary.processor.validation;

import dev.tributary.model.ParameterModel.Place;
import dev.tributary.model.value.JsonValue;
import dev.tributary.model.write.WriteModel;
import dev.tributary.model.write.WritesModel;
import dev.tributary.model.write.WrittenModel;
import dev.tributary.processor.definition.Located;
import dev.tributary.processor.definition.ParameterDefinition;
import dev.tributary.processor.definition.PlaceDefinition;
import dev.tributary.processor.definition.RequestDefinition;
import dev.tributary.processor.definition.ValueDefinition;
import dev.tributary.processor.definition.WriteDefinition;
import java.util.List;

/** Makes the model of writes that have no mistakes. */
final class WriteAssembler {

    static WritesModel assemble(String source, List<WriteDefinition> writes) {
        return new WritesModel(
                WritesModel.VERSION,
                source,
                writes.stream().map(WriteAssembler::write).toList());
    }

    private static WriteModel write(WriteDefinition write) {
        WriteDefinition.Role role = write.roles().get(0);
        RequestDefinition request = write.requests().get(0);
        boolean places = write.parameters().stream()
                .anyMatch(parameter -> parameter.places().get(0) instanceof PlaceDefinition.Body);
        String body = write.body()
                .map(Located::value)
                .map(text -> JsonValue.parse(text).toJson())
                .orElse(places ? "{}" : null);
        return new WriteModel(
                role.kind(),
                role.table().value(),
                request.method(),
                request.path().value(),
                body,
                write.parameters().stream().map(WriteAssembler::parameter).toList(),
                role.at().map(Located::value).orElse(""));
    }

    private static WrittenModel parameter(ParameterDefinition parameter) {
        ValueDefinition said = parameter.values().get(0);
        WrittenModel.Value value = said instanceof ValueDefinition.Option option
                ? new WrittenModel.Option(option.option().name().value())
                : new WrittenModel.Column(
                        ((ValueDefinition.Column) said).column().value());
        PlaceDefinition place = parameter.places().get(0);
        if (place instanceof PlaceDefinition.Path path) {
            return new WrittenModel(Place.PATH, path.name().value(), path.encoded(), value);
        }
        if (place instanceof PlaceDefinition.Query query) {
            return new WrittenModel(Place.QUERY, query.name().value(), query.encoded(), value);
        }
        if (place instanceof PlaceDefinition.Body body) {
            return new WrittenModel(Place.BODY, body.pointer().value(), false, value);
        }
        return new WrittenModel(
                Place.HEADER, ((PlaceDefinition.Header) place).name().value(), false, value);
    }

    private WriteAssembler() {}
}
