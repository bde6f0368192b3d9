package org.lgds.engagement.outcome;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.engagement.award.AwardState;
import org.lgds.engagement.ledger.Ledger;
import org.lgds.engagement.ledger.ProgrammeAccount;
import org.lgds.engagement.programme.Programme;
import org.lgds.kit.security.Caller;

/** Reads what programmes have come to as this caller sees it: as many rows as there are figures, of many programmes at once. */
@RequestScoped
class ProgrammeTotals {

    private static final String READING = "engagements:read";
    private static final Figures NONE = new Figures(Map.of());

    private static final String PUBLIC = " and figure in ('AWARD', 'AWARDED', 'PUBLIC_PROJECT', 'PUBLIC_OUTPUT')";

    private final Caller caller;
    private final Ledger ledger;
    private final EntityManager entities;

    ProgrammeTotals(Caller caller, Ledger ledger, EntityManager entities) {
        this.caller = caller;
        this.ledger = ledger;
        this.entities = entities;
    }

    /** In the order of the programmes. */
    List<ProgrammeOutcomes> of(List<Programme> programmes) {
        if (programmes.isEmpty()) {
            return List.of();
        }
        var ids = programmes.stream().map(programme -> programme.id).toList();
        if (!seesAll()) {
            var figures = figures(ids, PUBLIC);
            return programmes.stream()
                    .map(programme -> open(programme, figures.getOrDefault(programme.id, NONE)))
                    .toList();
        }
        var figures = figures(ids, "");
        var accounts = ledger.of(ids);
        return programmes.stream()
                .map(programme ->
                        whole(programme, accounts.get(programme.id), figures.getOrDefault(programme.id, NONE)))
                .toList();
    }

    /** LGDS, with a token to read with: the same as read a programme's account. */
    private boolean seesAll() {
        return caller.seesAllCouncils() && caller.scopes().contains(READING);
    }

    private static ProgrammeOutcomes open(Programme programme, Figures figures) {
        return new ProgrammeOutcomes(
                programme.id,
                programme.title,
                programme.round,
                programme.state,
                programme.priceBase,
                programme.budget,
                null,
                null,
                null,
                null,
                null,
                figures.awards(AwardState::isPublic),
                figures.projects("PUBLIC_PROJECT"),
                figures.outputs("PUBLIC_OUTPUT"),
                null,
                null,
                null);
    }

    private static ProgrammeOutcomes whole(Programme programme, ProgrammeAccount account, Figures figures) {
        return new ProgrammeOutcomes(
                programme.id,
                programme.title,
                programme.round,
                programme.state,
                programme.priceBase,
                account.budget(),
                account.committed(),
                account.paid(),
                account.recovered(),
                account.available(),
                figures.applications(),
                figures.awards(state -> true),
                figures.projects("PROJECT"),
                figures.outputs("OUTPUT"),
                figures.measures(),
                figures.benefits(),
                figures.benefitPerPound(account.paid(), programme.priceBase));
    }

    /** A row a programme, as its sums are many and each is short. */
    private Map<UUID, Figures> figures(List<UUID> programmes, String which) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select programme, string_agg(figure || ' ' || part || ' ' || value, ';') as sums from programme_total
                        where programme = any(?1) and value <> 0%s group by programme""".formatted(which), Tuple.class)
                .setParameter(1, programmes.toArray(new UUID[0]))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get("programme", UUID.class), row -> Figures.of(row.get("sums", String.class))));
    }
}
