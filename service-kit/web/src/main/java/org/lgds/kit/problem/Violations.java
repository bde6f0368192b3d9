package org.lgds.kit.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;

/** What Bean Validation finds, in the words of an answer. */
public final class Violations {

    private Violations() {}

    /**
     * Lets only what keeps its constraints go on: for what was not bound by the framework, such as an item of a batch.
     *
     * @throws Problem 400 with every violation and its pointer
     */
    public static void mustBeNone(Collection<? extends ConstraintViolation<?>> found) {
        if (!found.isEmpty()) {
            throw Problem.invalid(found.stream()
                    .map(violation -> Violation.ofBody(pointer(steps(violation)), violation.getMessage()))
                    .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::detail))
                    .toList());
        }
    }

    /** {@code create.body.items[0].name} is {@code /items/0/name} to the caller, {@code list.page.limit} is {@code limit}. */
    static Violation of(ConstraintViolation<?> violation) {
        var parameter = "";
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            }
        }
        var steps = steps(violation);
        var detail = violation.getMessage();
        if (!"body".equals(parameter)) {
            return Violation.ofParameter(steps.isEmpty() ? parameter : steps.get(steps.size() - 1), detail);
        }
        return Violation.ofBody(pointer(steps), detail);
    }

    private static List<String> steps(ConstraintViolation<?> violation) {
        var steps = new ArrayList<String>();
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    steps.add(node.getIndex().toString());
                } else if (node.getKey() != null) {
                    steps.add(node.getKey().toString());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    steps.add(node.getName());
                }
            }
        }
        return steps;
    }

    private static String pointer(List<String> steps) {
        return steps.stream()
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
