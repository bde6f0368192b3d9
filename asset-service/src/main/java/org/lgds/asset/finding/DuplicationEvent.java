package org.lgds.asset.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** What happened to a finding, with the whole of it as its audience may see it. */
public record DuplicationEvent(
        String name, Representation data, Change change, Record record, Audience audience, long sequence)
        implements DomainEvent {

    /** The finding as events show it: {@code src/contracts/duplications.v1.json}. */
    public record Representation(
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
            Change change) {}

    /** The whole of it, for the audit; who may not know all of it reads of its history neither figures nor match. */
    record Record(
            UUID id,
            FindingKind kind,
            Integer service,
            Integer interaction,
            String council,
            String product,
            String category,
            DuplicationFinding.State state,
            boolean holds,
            List<UUID> members,
            List<String> councils,
            BigDecimal match,
            FiguresView figures,
            DismissalCode reasonCode,
            Outcome outcome) {}

    /** For the member councils, with costs where one council alone is told. */
    static DuplicationEvent of(String name, DuplicationFinding finding, Change change, long sequence) {
        var reader = Reader.ofAll(finding);
        return new DuplicationEvent(
                name,
                representation(finding, reader, change),
                change,
                record(finding),
                finding.councils.isEmpty() ? Audience.LGDS : Audience.councils(finding.councils),
                sequence);
    }

    private static Representation representation(DuplicationFinding finding, Reader reader, Change change) {
        return new Representation(
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
                change);
    }

    private static Record record(DuplicationFinding finding) {
        return new Record(
                finding.id,
                finding.kind,
                finding.service,
                finding.interaction,
                finding.council,
                finding.product,
                finding.category,
                finding.state,
                finding.holds,
                List.of(finding.memberIds),
                finding.councils,
                finding.match,
                FiguresView.of(finding, Reader.OF_EVERYTHING),
                finding.reasonCode,
                finding.outcome);
    }

    @Override
    public String topic() {
        return "lgds.duplications";
    }

    @Override
    public String subject() {
        return data.id().toString();
    }

    @Override
    public Set<String> councils() {
        return Set.copyOf(record.councils());
    }
}
