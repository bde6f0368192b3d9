package org.lgds.asset.council;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** A council as this service knows it: a copy, kept by {@link CouncilEvents}. */
@Entity
public class KnownCouncil extends PanacheEntityBase {

    static final ProblemType ABOLISHED = new ProblemType("council-abolished", 403, "The council was abolished");

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

    /**
     * The council something new is for.
     *
     * @throws Problem 409 {@code unknown-reference} for a code not heard of, 403 {@code council-abolished} after its end
     */
    public static KnownCouncil inBeing(String code) {
        return inBeing(code, KnownCouncil.findByIdOptional(code));
    }

    /** The same for a council that was looked up with others. */
    public static KnownCouncil inBeing(String code, Optional<KnownCouncil> found) {
        var council = found.orElseThrow(
                () -> Problem.of(ProblemType.UNKNOWN_REFERENCE, "There is no council %s that we have heard of.", code));
        if (council.state.equals("abolished")) {
            throw Problem.of(
                            ABOLISHED,
                            "Council %s was abolished; nothing new can be recorded for it. Successors: %s.",
                            code,
                            council.successors.isEmpty() ? "none known" : String.join(", ", council.successors))
                    .with("successors", council.successors);
        }
        return council;
    }

    public static Map<String, KnownCouncil> byCode(Collection<String> codes) {
        return KnownCouncil.<KnownCouncil>find("code in ?1", codes).stream()
                .collect(Collectors.toMap(council -> council.code, council -> council));
    }

    /** Codes of the councils of a region, a type or both; null leaves that open. */
    public static String[] codesOf(String region, String type) {
        return KnownCouncil.<KnownCouncil>find(
                        "(?1 is null or region = ?1) and (?2 is null or type = ?2)", region, type)
                .stream()
                .map(council -> council.code)
                .toArray(String[]::new);
    }

    public boolean isShadow() {
        return state.equals("shadow") || state.equals("proposed");
    }
}
