package org.lgds.engagement.project;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project as a line of a spreadsheet; participants of a kind are in one cell, with blanks between. */
public record ProjectRow(
        UUID id,
        String title,
        String summary,
        Project.Kind kind,
        Integer service,
        String area,
        String flaggedArea,
        LocalDate flaggedOn,
        boolean sponsored,
        Project.State state,
        Project.State pausedFrom,
        String leadCouncil,
        String partnerCouncils,
        String departments,
        String suppliers,
        String providers,
        boolean openOutputs,
        LocalDate charteredOn,
        String reason,
        String findings,
        String lacking) {

    static ProjectRow of(ProjectView view) {
        return new ProjectRow(
                view.id(),
                view.title(),
                view.summary(),
                view.kind(),
                view.service(),
                view.area(),
                view.basis().flaggedArea(),
                view.basis().flaggedOn(),
                view.basis().sponsored(),
                view.state(),
                view.pausedFrom(),
                those(view, Role.LEAD_COUNCIL),
                those(view, Role.PARTNER_COUNCIL),
                those(view, Role.DEPARTMENT),
                those(view, Role.SUPPLIER),
                those(view, Role.PROVIDER),
                view.openOutputs(),
                view.charteredOn(),
                view.reason(),
                view.findings(),
                String.join(" ", view.lacking()));
    }

    private static String those(ProjectView view, Role role) {
        return view.participants().stream()
                .filter(one -> one.role() == role)
                .map(one -> Stream.of(one.council(), one.party())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""))
                .collect(Collectors.joining(" "));
    }
}
