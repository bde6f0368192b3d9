package org.lgds.council.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A council as anyone may read it, in answers, in events and on the state topic; all of it is public.
 *
 * @param successors of one that ended, all who follow it, the nearest first, through those that have ended since
 * @param resolvesTo those of its successors that are in being
 * @param memberships all, those of now first
 * @param formerTypes what kind of council it was before, the latest first
 * @param formerNames what it was called before, the latest first
 */
public record CouncilView(
        String code,
        String name,
        String nameCy,
        Council.Type type,
        Tier tier,
        Nation nation,
        Region region,
        Council.State state,
        LocalDate shadowOn,
        LocalDate startsOn,
        LocalDate endsOn,
        List<String> successors,
        List<String> resolvesTo,
        String slug,
        String homepage,
        String county,
        AuthorityView authority,
        List<MembershipView> memberships,
        List<FormerName> formerNames,
        List<FormerType> formerTypes,
        List<CouncilIdentifier> identifiers,
        Facts facts,
        Instant updatedAt,
        List<String> allowedActions) {

    private static final Comparator<LocalDate> LATEST_FIRST =
            Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()).reversed();

    /** The authority a council is a member of. */
    public record AuthorityView(String code, String name) {}

    /** A membership, ended ones too; {@code validTo} is the first day it is none any more. */
    public record MembershipView(String county, AuthorityView authority, LocalDate validFrom, LocalDate validTo) {}

    static CouncilView of(Council council, List<String> allowedActions) {
        return new CouncilView(
                council.code,
                council.name,
                council.nameCy,
                council.type,
                council.tier,
                council.nation,
                council.region,
                council.state,
                council.shadowOn,
                council.startsOn,
                council.endsOn,
                unlessEmpty(council.successors),
                unlessEmpty(council.resolvesTo),
                council.slug,
                council.homepage,
                council.county().orElse(null),
                council.authority().map(CouncilView::view).orElse(null),
                unlessEmpty(council.memberships.stream()
                        .sorted(Comparator.comparing(Membership::validTo, LATEST_FIRST)
                                .thenComparing(Membership::validFrom, LATEST_FIRST)
                                .thenComparing(membership -> membership.county() == null))
                        .map(membership -> new MembershipView(
                                membership.county(),
                                membership.authority() == null ? null : view(membership.authority()),
                                membership.validFrom(),
                                membership.validTo()))
                        .toList()),
                unlessEmpty(council.formerNames.stream()
                        .sorted(Comparator.comparing(FormerName::validTo).reversed())
                        .toList()),
                unlessEmpty(council.formerTypes.stream()
                        .sorted(Comparator.comparing(FormerType::validTo).reversed())
                        .toList()),
                council.identifiers.stream()
                        .sorted(Comparator.comparing(CouncilIdentifier::scheme)
                                .thenComparing(CouncilIdentifier::superseded)
                                .thenComparing(CouncilIdentifier::value))
                        .toList(),
                council.facts,
                council.updatedAt,
                allowedActions);
    }

    private static AuthorityView view(Authority authority) {
        return new AuthorityView(authority.code, authority.name);
    }

    private static <T> List<T> unlessEmpty(List<T> list) {
        return list.isEmpty() ? null : List.copyOf(list);
    }
}
