package org.lgds.kit.openapi;

import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What a refusal is made of: the same in every document, as callers meet refusals of all services alike. */
final class ProblemSchema {

    private static final String MEMBERS = "META-INF/problem-members.properties";

    /** A member's type, as that file writes it, and what it means. */
    private static final Pattern MEMBER = Pattern.compile("\\[(\\w+)] (.+)");

    private ProblemSchema() {}

    static Schema problem() {
        var problem = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true))
                .description(
                        "A refusal (RFC 9457); its type is a page that says what to do. Its detail names members that"
                                + " only some kinds have; a kind may gain others.")
                .addProperty(
                        "type",
                        text("The address of the page about this kind of refusal.")
                                .format("uri-reference"))
                .addProperty("title", text("What kind of refusal it is, in a few words."))
                .addProperty("status", number("The HTTP status of the answer."))
                .addProperty("detail", text("What is wrong and what to do about it."))
                .addProperty("instance", text("The path that was refused.").format("uri-reference"))
                .addProperty(
                        "errors",
                        array(violation())
                                .description("Every fault of the request, where it has several or they have a place."))
                .required(List.of("type", "title", "status", "detail"));
        var members = Glossary.ofFile(MEMBERS);
        members.names().forEach(name -> problem.addProperty(name, member(name, members.of(name))));
        return problem;
    }

    private static Schema violation() {
        return object().addProperty("pointer", text("A JSON Pointer into the body."))
                .addProperty("parameter", text("The parameter's name."))
                .addProperty("detail", text("What to do about it."))
                .addProperty("line", number("The line of a file, from 1."))
                .addProperty("column", number("The column of that line, from 1."))
                .addProperty("key", text("The dotted path in a publiccode.yml."))
                .addProperty("message", text("The same as detail, of a publiccode.yml."));
    }

    private static Schema member(String name, String written) {
        var parts = MEMBER.matcher(written);
        if (!parts.matches()) {
            throw new IllegalStateException("%s of %s has no [type] before its meaning".formatted(name, MEMBERS));
        }
        return typed(parts.group(1)).description(parts.group(2));
    }

    private static Schema typed(String type) {
        return switch (type) {
            case "text" -> text(null);
            case "texts" -> array(text(null));
            case "day" -> text(null).format("date");
            case "number" -> number(null);
            case "amount" ->
                OASFactory.createSchema().addType(SchemaType.INTEGER).format("int64");
            case "object" -> object();
            case "objects" -> array(object());
            case "any" -> OASFactory.createSchema();
            default -> throw new IllegalStateException("%s knows no type %s".formatted(MEMBERS, type));
        };
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema array(Schema items) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
    }

    static Schema number(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int32")
                .description(description);
    }

    static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
