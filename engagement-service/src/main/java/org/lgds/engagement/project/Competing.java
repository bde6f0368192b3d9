package org.lgds.engagement.project;

import java.util.List;
import java.util.UUID;

import io.quarkus.panache.common.Sort;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Scalars;

/** Another open project on the same service: both may be right, but the charter says why. */
public record Competing(UUID project, String title, Project.State state, boolean answered) {

    private static final int SHOWN = 50;

    /** Open projects on the same service, but for the project itself. */
    static List<Competing> with(Project project) {
        if (project.service == null || !project.state.isOpen()) {
            return List.of();
        }
        return Project.<Project>find(
                        "service = ?1 and state not in ?2 and id <> ?3",
                        Sort.by("id"),
                        project.service,
                        Project.ENDS,
                        project.id)
                .page(0, SHOWN)
                .stream()
                .map(other -> new Competing(other.id, other.title, other.state, isAnswered(project, other.id)))
                .toList();
    }

    /**
     * Holds, until the transaction ends, what is proposed and chartered on a service: of two projects on it at the same
     * moment the second sees the first.
     */
    static void hold(EntityManager entities, Integer service) {
        if (service != null) {
            Scalars.query(
                            entities,
                            "select 1 from pg_advisory_xact_lock(hashtextextended('project ' || ?1, 0))",
                            Integer.class)
                    .setParameter(1, service.toString())
                    .getSingleResult();
        }
    }

    private static boolean isAnswered(Project project, UUID other) {
        return project.answers.stream().anyMatch(answer -> answer.project().equals(other));
    }
}
