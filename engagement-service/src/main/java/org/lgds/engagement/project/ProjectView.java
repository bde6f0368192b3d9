package org.lgds.engagement.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.kit.security.Visibility;

/**
 * Work that councils do together on one service, from proposal to a service in use. Anyone may read it once it is chartered.
 *
 * @param summary what it is for
 * @param kind who leads it
 * @param service LGSL code of the service it is about
 * @param area id of the service area of that service; absent where it is in none
 * @param basis what it rests on
 * @param pausedFrom the state it was paused in, and goes on from; absent unless it is paused
 * @param reason why it was paused or stopped
 * @param findings what it had found out when it was stopped
 * @param openOutputs true if all its outputs are to be under an open licence
 * @param charter the text of its charter
 * @param charterRevision number of the charter's revision; 0 before there is one
 * @param charteredOn the day it was chartered; absent before
 * @param participants the organisations that take part
 * @param invited those that have not confirmed yet; for participants and LGDS
 * @param answers why it goes on beside other projects on the same service
 * @param stages the stages of work it has come to, the first one first
 * @param playbacks how many playbacks it has published
 * @param lacking what it needs to be chartered, or has lost since
 * @param sponsor subject of the token of the elected member who backs it; for participants and LGDS
 * @param sponsorCase the sponsor's case for it; for participants and LGDS
 * @param advisor subject of the token of its advisor; for participants and LGDS
 * @param competingProjects other open projects on the same service, the first fifty; absent in lists
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

    /**
     * What the project rests on.
     *
     * @param flaggedArea id of the service area that was flagged; absent where none was
     * @param flaggedOn the day it was flagged
     * @param sponsored true if a sponsor has made a case for it
     */
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
