package org.lgds.asset.finding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A finding as the API shows it.
 *
 * @param holds false while its test no longer finds what was confirmed or raised by hand
 * @param match the strongest score among its members; each member shows the one it is closest to, with the score's parts
 */
public record FindingView(
        UUID id,
        FindingKind kind,
        Integer service,
        Integer interaction,
        String council,
        String product,
        String category,
        DuplicationFinding.State state,
        boolean byHand,
        boolean holds,
        List<MemberView> members,
        BigDecimal match,
        FiguresView figures,
        DismissalCode reasonCode,
        Outcome outcome,
        String reason,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    public static FindingView of(DuplicationFinding finding, Reader reader, List<String> allowedActions) {
        return new FindingView(
                finding.id,
                finding.kind,
                finding.service,
                finding.interaction,
                finding.council,
                finding.product,
                finding.category,
                finding.state,
                finding.byHand,
                finding.holds,
                MemberView.of(finding, reader),
                finding.match,
                FiguresView.of(finding, reader),
                finding.reasonCode,
                finding.outcome,
                finding.reason,
                finding.createdAt,
                finding.updatedAt,
                allowedActions);
    }
}
