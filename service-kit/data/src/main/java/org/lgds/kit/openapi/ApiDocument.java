package org.lgds.kit.openapi;

import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Completes, as the service is built, what SmallRye reads from the resources: who may call, what may be refused, which
 * headers count, what its parts mean, and enum constants as {@code JsonRules} writes them. Convention 12 asks that this comes from the code.
 */
@OpenApiFilter(RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final String NOT_BLANK = "\\S";
    private static final String ANYTHING = "(?s).*";

    private final IndexView index;

    public ApiDocument(IndexView index) {
        this.index = index;
    }

    /** Java's patterns hold for the whole text, those of JSON Schema for any part of it. */
    @Override
    public Schema filterSchema(Schema schema) {
        var constants = schema.getEnumeration();
        if (constants != null && constants.stream().allMatch(ApiDocument::isConstant)) {
            schema.setEnumeration(constants.stream()
                    .map(constant -> (Object) constant.toString().toLowerCase(Locale.ROOT))
                    .toList());
        }
        var pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
            schema.setPattern(ofAnyPart(pattern));
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return; // A service that is packaged has no document: see microprofile-config.properties.
        }
        Shared.addTo(document);
        hideWhatIsNotWritten(document);
        new NeverAbsent(index).tellIn(document.getComponents().getSchemas());
        var glossary = Glossary.ofService();
        new SchemaWords(index, glossary).addTo(document);
        var names = new OperationNames();
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((verb, operation) -> method(operation).ifPresent(method -> {
                            new OperationRules(path, verb.name(), method, operation).complete(names, glossary);
                            new RowRules(method, operation, index).complete();
                        })));
        new ClosedBodies(document, index).closeIn(document);
    }

    /** A record's checks, such as {@code boolean isOne()}, are no part of its JSON. */
    private void hideWhatIsNotWritten(OpenAPI document) {
        var checks = new HashMap<String, Set<String>>();
        for (var type : index.getKnownClasses()) {
            for (var method : type.methods()) {
                if (type.isRecord()
                        && method.name().startsWith("is")
                        && method.parametersCount() == 0
                        && !Modifier.isPublic(method.flags())) {
                    checks.computeIfAbsent(RowRules.schemaName(type), name -> new HashSet<>())
                            .add(method.name().substring(2, 3).toLowerCase(Locale.ROOT)
                                    + method.name().substring(3));
                }
            }
        }
        document.getComponents().getSchemas().forEach((name, schema) -> {
            for (var check : checks.getOrDefault(name.replaceFirst("\\d+$", ""), Set.of())) {
                schema.removeProperty(check);
            }
        });
    }

    /** The operation is named class_method until here; of overloaded ones the public one with a verb is meant. */
    private Optional<MethodInfo> method(Operation operation) {
        var id = operation.getOperationId();
        var mark = id.lastIndexOf('_');
        var type = index.getClassByName(DotName.createSimple(id.substring(0, mark)));
        return type.methods().stream()
                .filter(method -> method.name().equals(id.substring(mark + 1)) && OperationRules.isEndpoint(method))
                .findFirst();
    }

    private static String ofAnyPart(String whole) {
        return whole.startsWith(ANYTHING) && whole.endsWith(".*")
                ? whole.substring(ANYTHING.length(), whole.length() - 2)
                : "^(?:" + whole + ")$";
    }

    private static boolean isConstant(Object value) {
        return value instanceof String text && text.matches("[A-Z][A-Z0-9_]*");
    }
}
