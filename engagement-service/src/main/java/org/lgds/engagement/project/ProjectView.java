package org.lgds.engagement.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.kit.security.Visibility;

/**
 * A project as a reader of its class sees it, in answers and in events.
 *
 * @param participants those that have joined
 * @param invited those that have not confirmed yet; for participants and LGDS, as are sponsor, case and advisor
 * @param lacking what it needs to be chartered, or has lost since
 * @param competingProjects other open projects on the same service, where one project is asked for: the first fifty, all of
 *     them are a list of their own
 */
public record ProjectView(
        UUID id,
        String title,
        String summary,
        Project.Kind kind,
        Integer service,
        String area,
        Basis basis,
        Project.State state,
        Project.State pausedFrom,
        String reason,
        String findings,
        boolean openOutputs,
        String charter,
        int charterRevision,
        LocalDate charteredOn,
        List<ParticipantView> participants,
        List<ParticipantView> invited,
        List<Answer> answers,
        List<Stage> stages,
        int playbacks,
        List<String> lacking,
        String sponsor,
        String sponsorCase,
        String advisor,
        List<Competing> competingProjects,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    /** What the project rests on. */
    public record Basis(String flaggedArea, LocalDate flaggedOn, boolean sponsored) {}

    static ProjectView of(Project project, Visibility sight) {
        return of(project, sight, null, null);
    }

    static ProjectView of(Project project, Visibility sight, List<Competing> competing, List<String> allowedActions) {
        var within = sight.reaches(Visibility.COUNCIL);
        var together = project.together();
        return new ProjectView(
                project.id,
                project.title,
                project.summary,
                project.kind,
                project.service,
                project.area,
                new Basis(project.flagArea, project.flaggedOn, project.sponsorCase != null),
                project.state,
                project.pausedFrom,
                project.reason,
                project.findings,
                project.openOutputs,
                project.charter,
                project.charterRevision,
                project.charteredOn,
                together.joined().map(ParticipantView::of).toList(),
                within ? invited(together) : null,
                project.answers,
                project.stages,
                project.playbacks,
                Guard.lacking(project),
                within ? project.sponsor : null,
                within ? project.sponsorCase : null,
                within ? project.advisor : null,
                competing,
                project.createdAt,
                project.updatedAt,
                allowedActions);
    }

    private static List<ParticipantView> invited(Participants together) {
        return together.all().stream()
                .filter(one -> !one.hasJoined())
                .map(ParticipantView::of)
                .toList();
    }
}
