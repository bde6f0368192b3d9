package org.lgds.kit.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Says of what is sent alone that no property is taken which its schema does not name, and that what cannot be null has to be
 * there: {@code JsonRules} refuses both. What is answered as well stays open, as answers may gain properties, and so does what
 * another schema adds to by allOf.
 */
final class ClosedBodies {

    private final Map<String, Schema> schemas;
    private final IndexView index;

    ClosedBodies(OpenAPI document, IndexView index) {
        this.schemas = document.getComponents().getSchemas();
        this.index = index;
    }

    void closeIn(OpenAPI document) {
        var sent = new HashSet<String>();
        var answered = new HashSet<String>();
        var operations = document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .toList();
        operations.stream().flatMap(ClosedBodies::sent).forEach(schema -> reach(schema, sent));
        operations.stream().flatMap(ClosedBodies::answered).forEach(schema -> reach(schema, answered));
        schemas.values().stream()
                .flatMap(schema -> Stream.ofNullable(schema.getAllOf()).flatMap(List::stream))
                .forEach(part -> reach(part, answered));
        sent.stream()
                .filter(name -> !answered.contains(name))
                .map(schemas::get)
                .filter(schema -> schema.getProperties() != null && schema.getAdditionalPropertiesSchema() == null)
                .forEach(schema -> schema.setAdditionalPropertiesSchema(
                        OASFactory.createSchema().booleanSchema(false)));
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && sent.contains(RowRules.schemaName(type)))
                .forEach(this::requirePrimitives);
    }

    /** Of classes that share a name the schema is of the one with its properties. */
    private void requirePrimitives(ClassInfo type) {
        var schema = schemas.get(RowRules.schemaName(type));
        var components = type.recordComponents();
        if (schema.getProperties() != null
                && components.stream().allMatch(one -> schema.getProperties().containsKey(one.name()))) {
            components.stream()
                    .filter(one -> one.type().kind() == Type.Kind.PRIMITIVE)
                    .map(RecordComponentInfo::name)
                    .filter(name -> schema.getRequired() == null
                            || !schema.getRequired().contains(name))
                    .forEach(schema::addRequired);
        }
    }

    private static Stream<Schema> sent(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.of()
                : of(operation.getRequestBody().getContent());
    }

    private static Stream<Schema> answered(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream().flatMap(answer -> of(answer.getContent()));
    }

    private static Stream<Schema> of(Content content) {
        return content == null
                ? Stream.of()
                : content.getMediaTypes().values().stream()
                        .map(media -> media.getSchema())
                        .filter(schema -> schema != null);
    }

    /** Names of all schemas that one leads to. */
    private void reach(Schema schema, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (names.add(name)) {
                reach(schemas.get(name), names);
            }
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> reach(property, names));
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(parts -> parts != null)
                .flatMap(List::stream)
                .forEach(part -> reach(part, names));
        reach(schema.getItems(), names);
        reach(schema.getAdditionalPropertiesSchema(), names);
        reach(schema.getContentSchema(), names);
    }
}
