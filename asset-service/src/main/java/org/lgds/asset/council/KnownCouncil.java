package org.lgds.asset.council;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** A council as this service knows it: a copy, kept by {@link CouncilEvents}. */
@Entity
public class KnownCouncil extends PanacheEntityBase {

    /** Regions of the register: a place that is none of these, and that no council gives as its own, is misspelt. */
    private static final Set<String> REGIONS = Set.of(
            "east_midlands",
            "east_of_england",
            "london",
            "north_east",
            "north_west",
            "south_east",
            "south_west",
            "west_midlands",
            "yorkshire_and_the_humber",
            "scotland",
            "wales",
            "northern_ireland");

    /** The same of types. */
    private static final Set<String> TYPES = Set.of(
            "county",
            "non_metropolitan_district",
            "unitary",
            "metropolitan_district",
            "london_borough",
            "city_corporation",
            "scottish_unitary",
            "welsh_unitary",
            "ni_district");

    @Id
    public String code;

    public String name;
    public String state;
    public String type;
    public String tier;
    public String nation;
    public String region;
    public List<String> successors;
    public long sequence;

    /** The day a reorganisation ended it; null while none has. */
    public LocalDate closedOn;

    /** The day a reorganisation brought it into being, or gave it more. */
    public LocalDate openedOn;

    /**
     * The council something is recorded for, held until the transaction ends, so that nothing is written for it after its
     * records went to its successors.
     *
     * @throws Problem 409 {@code unknown-reference} for a code not heard of and for one that was withdrawn before it came into
     *     being, 403 {@code council-abolished} after its end
     */
    public static KnownCouncil inBeing(String code) {
        return inBeing(code, KnownCouncil.findByIdOptional(code, LockModeType.PESSIMISTIC_READ));
    }

    /** The same for a council that was {@link #held} with others. */
    public static KnownCouncil inBeing(String code, Optional<KnownCouncil> found) {
        var council = found.orElseThrow(
                () -> Problem.of(ProblemType.UNKNOWN_REFERENCE, "There is no council %s that we have heard of.", code));
        if (council.state.equals("withdrawn")) {
            throw Problem.of(
                    ProblemType.UNKNOWN_REFERENCE,
                    "Council %s was withdrawn and never comes into being; nothing can be recorded for it.",
                    code);
        }
        if (council.state.equals("abolished")) {
            throw Problem.of(
                            ProblemType.COUNCIL_ABOLISHED,
                            "Council %s was abolished; nothing new can be recorded for it. Successors: %s.",
                            code,
                            council.successors.isEmpty() ? "none known" : String.join(", ", council.successors))
                    .with("successors", council.successors);
        }
        return council;
    }

    /**
     * Councils held until the transaction ends, in the order of their codes. A writer takes them before the records it
     * changes, as vesting does.
     */
    public static Map<String, KnownCouncil> held(Collection<String> codes) {
        return KnownCouncil.<KnownCouncil>find("code in ?1", Sort.by("code"), codes)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .stream()
                .collect(Collectors.toMap(council -> council.code, council -> council));
    }

    /**
     * Lets a filter name only a region and a type that there are, as a slip of the pen would read as nothing being there.
     *
     * @param region null where none is asked for, and so of the type
     * @throws Problem 400 for one that the register has not, and no council ever had
     */
    public static void mustBePlace(String region, String type) {
        mustBeOne("region", REGIONS, "once_regions", region);
        mustBeOne("councilType", TYPES, "once_types", type);
    }

    private static void mustBeOne(String parameter, Set<String> known, String once, String value) {
        if (value != null
                && !known.contains(value)
                && Scalars.query(
                                getEntityManager(),
                                "select code from known_council where ?1 = any(%s) limit 1".formatted(once),
                                String.class)
                        .setParameter(1, value, String.class)
                        .getResultList()
                        .isEmpty()) {
            throw Problem.invalidParameter(
                    parameter, "There is none of that name; GET /v1/councils shows those that there are.");
        }
    }

    /** Codes of the councils of a region, a type or both; null leaves that open. */
    public static String[] codesOf(String region, String type) {
        return KnownCouncil.<KnownCouncil>find(
                        "(?1 is null or region = ?1) and (?2 is null or type = ?2)", region, type)
                .stream()
                .map(council -> council.code)
                .toArray(String[]::new);
    }

    /** The same of councils that are so or once were: whose adoptions someone may have a copy of. */
    public static String[] codesEverOf(String region, String type) {
        return Scalars.query(getEntityManager(), """
                        select code from known_council
                        where (cast(?1 as text) is null or ?1 = any(once_regions))
                            and (cast(?2 as text) is null or ?2 = any(once_types))""", String.class)
                .setParameter(1, region, String.class)
                .setParameter(2, type, String.class)
                .getResultStream()
                .toArray(String[]::new);
    }

    public boolean isShadow() {
        return state.equals("shadow") || state.equals("proposed");
    }
}
