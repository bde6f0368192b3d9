package org.lgds.gateway.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.lgds.gateway.docs.AnswerExamples;
import org.lgds.gateway.docs.Examples;

/** Every operation as the reference shows it, by what it is about. */
final class Reference {

    record Parameter(String name, String where, boolean required, String type) {}

    record Field(String name, boolean required, String type) {}

    /** @param shape the schema of its JSON, as {@link Shapes} explains it; empty where it has none */
    record Answer(String status, String meaning, String shape) {}

    record Snippet(String label, String code) {}

    record Operation(
            String id,
            String verb,
            String path,
            String summary,
            String description,
            List<Parameter> parameters,
            String bodyTypes,
            String bodyType,
            String bodyExample,
            List<Field> fields,
            List<Answer> answers,
            String answerExample,
            List<Snippet> snippets) {}

    record Tag(String name, String description, List<Operation> operations) {

        /** Every schema that its operations answer with. */
        Set<String> answered() {
            return operations.stream()
                    .flatMap(operation -> operation.answers().stream())
                    .map(Answer::shape)
                    .filter(shape -> !shape.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static final int DEEPEST_FIELD = 2;

    private final JsonNode document;
    private final Examples examples;
    private final Wording wording;
    private final Snippets snippets;
    private final Map<String, Tag> tags = new LinkedHashMap<>();

    private Reference(JsonNode document, Examples examples, String url) {
        this.document = document;
        this.examples = examples;
        this.wording = new Wording(document);
        this.snippets = new Snippets(url);
    }

    static Reference of(JsonNode document, Examples examples, String url) {
        var reference = new Reference(document, examples, url);
        document.path("tags")
                .forEach(tag -> reference.tags.put(
                        tag.path("name").asText(),
                        new Tag(
                                tag.path("name").asText(),
                                tag.path("description").asText(),
                                new ArrayList<>())));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> reference.add(path.getKey(), operation.getKey(), operation.getValue())));
        return reference;
    }

    List<Tag> tags() {
        return List.copyOf(tags.values());
    }

    Optional<Tag> tag(String name) {
        return Optional.ofNullable(tags.get(name));
    }

    /** What the operations of a tag answer with, property by property. */
    List<Shapes.Shape> shapes(Tag tag) {
        return new Shapes(document, wording).of(tag.answered());
    }

    int size() {
        return tags.values().stream().mapToInt(tag -> tag.operations().size()).sum();
    }

    private void add(String path, String verb, JsonNode operation) {
        var body = operation.path("requestBody").path("content");
        var types = new ArrayList<String>();
        body.fieldNames().forEachRemaining(types::add);
        var type = types.stream()
                .filter(one -> one.endsWith("json"))
                .findFirst()
                .orElse(types.isEmpty() ? "" : types.get(0));
        var example = body.path(type).path("example");
        var fields = new ArrayList<Field>();
        var schema = body.path(type).path("schema");
        addFields(fields, "", schema.has("items") ? schema.path("items") : schema, 1);
        tags.get(operation.path("tags").path(0).asText())
                .operations()
                .add(new Operation(
                        operation.path("operationId").asText(),
                        verb.toUpperCase(Locale.ROOT),
                        path,
                        operation.path("summary").asText(),
                        operation.path("description").asText(),
                        parameters(operation),
                        types.isEmpty()
                                ? ""
                                : "Sent as " + String.join(" or ", types)
                                        + (schema.has("items") ? ", a list of items with these properties." : "."),
                        type,
                        example.isMissingNode() ? "" : Pretty.of(example),
                        fields,
                        answers(operation),
                        answerExample(operation),
                        snippets.of(
                                new Call(path, verb, operation, parametersOf(operation), examples, type, example))));
    }

    private List<Parameter> parameters(JsonNode operation) {
        return parametersOf(operation).stream()
                .map(one -> new Parameter(
                        one.path("name").asText(),
                        one.path("in").asText(),
                        one.path("required").asBoolean(),
                        said(one)))
                .toList();
    }

    private String said(JsonNode parameter) {
        var schema = parameter.path("schema");
        var meaning = wording.meaning(parameter.path("description").asText(), schema);
        return wording.limits(schema) + (meaning.isEmpty() ? "" : ". " + meaning);
    }

    private List<JsonNode> parametersOf(JsonNode operation) {
        return operation.path("parameters").valueStream().map(wording::resolved).toList();
    }

    private void addFields(List<Field> fields, String prefix, JsonNode schema, int depth) {
        var meant = wording.resolved(schema);
        var needed = new HashSet<String>();
        meant.path("required").forEach(name -> needed.add(name.asText()));
        meant.path("allOf").forEach(part -> addFields(fields, prefix, part, depth));
        meant.path("properties").properties().forEach(property -> {
            var name = prefix + property.getKey();
            fields.add(new Field(name, needed.contains(property.getKey()), wording.of(property.getValue())));
            if (depth < DEEPEST_FIELD) {
                var value = wording.resolved(property.getValue());
                addFields(fields, name + ".", value, depth + 1);
                addFields(fields, name + "[].", value.path("items"), depth + 1);
            }
        });
    }

    private List<Answer> answers(JsonNode operation) {
        var answers = new ArrayList<Answer>();
        operation.path("responses").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(answer -> answers.add(new Answer(
                        answer.getKey(),
                        wording.resolved(answer.getValue()).path("description").asText(),
                        answer.getKey().startsWith("2") ? Shapes.name(wording.resolved(answer.getValue())) : "")));
        return answers;
    }

    private String answerExample(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> AnswerExamples.of(document, answer.getValue()))
                .filter(example -> !example.isMissingNode())
                .map(Pretty::of)
                .findFirst()
                .orElse("");
    }
}
