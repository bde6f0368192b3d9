package org.lgds.council.framework;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Dimensions by their name in all frameworks, {@code lgds-dmf/silo}: of any version that is or was published. */
public final class PublishedDimensions {

    private PublishedDimensions() {}

    /**
     * Lets only such names go on that a framework has.
     *
     * @throws Problem 409 with those unknown
     */
    public static void mustHave(Collection<String> names) {
        var frameworks = names.stream()
                .map(name -> name.substring(0, name.indexOf('/')))
                .distinct()
                .toList();
        var known = FrameworkVersion.<FrameworkVersion>stream(
                        "framework in ?1 and state <> ?2", frameworks, FrameworkVersion.State.DRAFT)
                .flatMap(version -> version.content.dimensions().stream()
                        .map(dimension -> FrameworkVersion.id(version.framework, dimension.id())))
                .collect(Collectors.toSet());
        var unknown = names.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw Problem.of(
                            ProblemType.UNKNOWN_REFERENCE,
                            "No published framework has these dimensions: %s. Leave them out.",
                            String.join(", ", unknown))
                    .with("unknown", List.copyOf(unknown));
        }
    }
}
