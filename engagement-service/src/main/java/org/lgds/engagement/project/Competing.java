package org.lgds.engagement.project;

import java.util.List;
import java.util.UUID;

import io.quarkus.panache.common.Sort;
import jakarta.persistence.EntityManager;
import org.lgds.kit.data.Scalars;

/**
 * Another open project on the same service.
 *
 * @param project id of the other project
 * @param answered true once the project has said why both go on
 */
public record Competing(UUID project, String title, Project.State state, boolean answered) {

    /** So many are shown with their project; the list of them has all. */
    static final int SHOWN = 50;

    /** Those that have no answer yet, however many they are: the charter answers each. */
    static List<Competing> unanswered(Project project) {
        if (project.service == null || !project.state.isOpen()) {
            return List.of();
        }
        return Project.<Project>list(
                        "service = ?1 and state not in ?2 and id <> ?3",
                        Sort.by("id"),
                        project.service,
                        Project.ENDS,
                        project.id)
                .stream()
                .filter(other -> !project.hasAnswered(other.id))
                .map(other -> of(other, project))
                .toList();
    }

    /** True for an open project on the same service. */
    static boolean competes(UUID other, Project project) {
        return Project.count(
                        "id = ?1 and id <> ?2 and service = ?3 and state not in ?4",
                        other,
                        project.id,
                        project.service,
                        Project.ENDS)
                > 0;
    }

    static Competing of(Project other, Project project) {
        return new Competing(other.id, other.title, other.state, project.hasAnswered(other.id));
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
}
