package org.lgds.engagement.council;

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
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** A council as this service knows it: a copy, kept by {@link CouncilEvents}. */
@Entity
public class KnownCouncil extends PanacheEntityBase {

    private static final Set<String> ADVISED = Set.of("shadow", "active");

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
     * The council something is done for, held until the transaction ends, so that nothing is written for it after its
     * records went to its successors.
     *
     * @throws Problem 409 {@code unknown-reference} for a code not heard of, 403 {@code council-abolished} after its end
     */
    public static KnownCouncil inBeing(String code) {
        return inBeing(code, KnownCouncil.findByIdOptional(code, LockModeType.PESSIMISTIC_READ));
    }

    /** The same for a council that was {@link #held} with others. */
    public static KnownCouncil inBeing(String code, Optional<KnownCouncil> found) {
        var council = found.orElseThrow(
                () -> Problem.of(ProblemType.UNKNOWN_REFERENCE, "There is no council %s that we have heard of.", code));
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
     * Lets a filter name only a region that there is, or {@code unknown}, as a slip of the pen would read as nothing being
     * there.
     *
     * @param region null where none is asked for
     * @throws Problem 400 for one that the register has not, and no council has
     */
    public static void mustBeSomewhere(String region) {
        if (region != null
                && !region.equals("unknown")
                && !REGIONS.contains(region)
                && KnownCouncil.count("region", region) == 0) {
            throw Problem.invalidParameter(
                    "region", "There is none of that name; GET /v1/councils shows where councils are.");
        }
    }

    /**
     * Lets advice begin: a council in being has it, and a shadow council.
     *
     * @throws Problem 409 for one that is only proposed, or was withdrawn
     */
    public void mustBeAdvisable() {
        if (!ADVISED.contains(state)) {
            throw Problem.of(
                    ProblemType.CONFLICT, "Council %s is %s; a shadow or an active one is advised.", code, state);
        }
    }
}
