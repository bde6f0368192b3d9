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
        List<FormerName> formerNames,
        List<CouncilIdentifier> identifiers,
        Facts facts,
        Instant updatedAt,
        List<String> allowedActions) {

    /** The authority a council is a member of. */
    public record AuthorityView(String code, String name) {}

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
                council.authority()
                        .map(authority -> new AuthorityView(authority.code, authority.name))
                        .orElse(null),
                unlessEmpty(council.formerNames.stream()
                        .sorted(Comparator.comparing(FormerName::validTo).reversed())
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

    private static <T> List<T> unlessEmpty(List<T> list) {
        return list.isEmpty() ? null : List.copyOf(list);
    }
}
