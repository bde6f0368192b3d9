package org.lgds.kit.openapi;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;

/**
 * What a record is held to that no keyword of a schema says: in the messages of its checks, as who breaks them is told, and
 * in the words of what a constraint names.
 */
final class CheckWords {

    private static final DotName CHECK = DotName.createSimple(AssertTrue.class);
    private static final DotName DIGITS = DotName.createSimple(Digits.class);
    private static final String CONSTRAINTS = "jakarta.validation.constraints";

    private CheckWords() {}

    /** Rules that bind properties of the record together, a sentence each, in the order of the code. */
    static List<String> ofWhole(ClassInfo type) {
        return type.methodsInDeclarationOrder().stream()
                .map(method -> method.annotation(CHECK))
                .filter(Objects::nonNull)
                .map(check -> check.value("message"))
                .filter(Objects::nonNull)
                .map(message -> sentence(message.asString(), type))
                .toList();
    }

    /** What is asked of one property; empty where schema and Javadoc say it all. */
    static String ofComponent(ClassInfo type, String component) {
        var field = type.field(component);
        return field.annotations().stream()
                .filter(one -> isAbout(one, field.type().annotations()))
                .map(CheckWords::words)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** A field's own annotation, be it kept at the field or at its type; none of what is in a list. */
    private static boolean isAbout(AnnotationInstance one, List<AnnotationInstance> ofType) {
        return one.target().kind() == AnnotationTarget.Kind.FIELD || ofType.contains(one);
    }

    private static String words(AnnotationInstance constraint) {
        if (constraint.name().equals(DIGITS)) {
            return "Digits before the point: %d at most; after it: %d at most."
                    .formatted(
                            constraint.value("integer").asInt(),
                            constraint.value("fraction").asInt());
        }
        if (constraint.name().packagePrefix().equals(CONSTRAINTS)) {
            return message(constraint.value("message"));
        }
        return ofNamed(constraint.value());
    }

    /** The Javadoc of an enum's constant, where a constraint of a service says by one what is to be kept. */
    private static String ofNamed(AnnotationValue value) {
        return Stream.ofNullable(value)
                .filter(named -> named.kind() == AnnotationValue.Kind.ENUM)
                .map(named -> KeptJavadoc.of(named.asEnumType().toString()).ofMember(named.asEnum()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A property's name stays as it is written. */
    private static String sentence(String message, ClassInfo type) {
        var first = message.split(" ", 2)[0];
        var whole = Javadoc.sentence(message);
        return type.field(first) == null ? whole : first + whole.substring(first.length());
    }

    /** Null where a message says nothing of its own. */
    private static String message(AnnotationValue value) {
        return value == null || value.asString().startsWith("{") ? null : Javadoc.sentence(value.asString());
    }
}
