package org.lgds.asset.finding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A duplication finding: that something is, or may be, done twice, and what sharing would save.
 *
 * @param kind what is done twice
 * @param service LGSL code of the service; absent where it is of none
 * @param interaction LGIL code of the interaction; absent where it is of none
 * @param council code of the council it is within, for {@code internal}; absent otherwise
 * @param product product that is bought apart, for {@code parallel_procurement}
 * @param category category of what is bought apart, for {@code parallel_procurement}
 * @param state where it stands
 * @param byHand true if a catalogue editor raised it, rather than a test
 * @param holds false while its test no longer finds what was confirmed or raised by hand
 * @param members the solutions, assets or reuse checks that it is about
 * @param match the strongest match score among its members, from 0 to 1; absent where one is a reuse check of a council that is not
 *     the reader's
 * @param figures what sharing would save
 * @param reasonCode why it was dismissed; absent unless it is
 * @param outcome what was done about it; absent unless it is addressed
 * @param reason why it was dismissed or what was done about it, in words
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
                reader.knowsLikeness(finding) ? finding.match : null,
                FiguresView.of(finding, reader),
                finding.reasonCode,
                finding.outcome,
                finding.reason,
                finding.createdAt,
                finding.updatedAt,
                allowedActions);
    }
}
