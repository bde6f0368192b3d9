package org.lgds.council.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A council of the register: a principal local authority of the United Kingdom as a legal body, whatever its boundary is.
 * All of it is public.
 *
 * @param code its public identifier in all of this API: three or four capital letters such as LDS ({@code NIR-A} to {@code
 *     NIR-Y} for districts of Northern Ireland that ended in 2015), never changed and never used again
 * @param name its official name, in English
 * @param nameCy its official name in Welsh, of councils in Wales; absent elsewhere
 * @param type what kind of council it is
 * @param tier the layer of local government it is, which follows from its type
 * @param nation the nation it lies in
 * @param region the region of England it lies in, or the other nation as a region of its own
 * @param state where it is in its life
 * @param shadowOn the first day it was a shadow council; absent if it never was one
 * @param startsOn the first day it was, or is to be, in being; absent where nobody knows
 * @param endsOn the first day it is no longer in being; absent while it is
 * @param successors of one that ended, all who follow it, the nearest first, through those that have ended since
 * @param resolvesTo those of its successors that are in being
 * @param slug its name in addresses of GOV.UK, such as leeds; unique
 * @param homepage address of its website
 * @param county code of the county council it lies in, for districts; absent elsewhere
 * @param authority the combined authority, or the Greater London Authority, that it is a member of; absent where there is
 *     none
 * @param memberships all, those of now first
 * @param formerNames what it was called before, the latest first
 * @param formerTypes what kind of council it was before, the latest first
 * @param identifiers what it is called in other schemes, GSS codes among them, superseded ones too
 * @param facts measures of its place that count now
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

    /**
     * The authority a council is a member of.
     *
     * @param code the authority's code
     * @param name its name
     */
    public record AuthorityView(String code, String name) {}

    /**
     * A membership, ended ones too; {@code validTo} is the first day it is none any more.
     *
     * @param county code of the county council it lies in; absent where it is of an authority
     * @param authority the authority it is a member of; absent where it is of a county
     * @param validFrom the first day; absent where nobody knows
     * @param validTo the first day it is none any more; absent while it holds
     */
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
