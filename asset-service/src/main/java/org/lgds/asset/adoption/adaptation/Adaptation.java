package org.lgds.asset.adoption.adaptation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.lgds.asset.adoption.Adoption;
import org.lgds.asset.adoption.AdoptionEvent;
import org.lgds.kit.data.Ids;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * What an adopter changed of an asset (DOMAIN.md 4.2); it is upstreamed when the asset's maintainer has taken it up. It
 * changes with its adoption, whose lock orders its changes too.
 */
@Entity
public class Adaptation extends PanacheEntityBase {

    /** So many of one adoption: all of them are shown together. */
    static final int MOST = 50;

    static final ProblemType TOO_MANY = new ProblemType("too-many-adaptations", 409, "The adoption has many already");

    @Id
    public UUID id;

    public UUID adoptionId;
    public String what;
    public String repositoryUrl;
    public Instant addedAt;
    public String addedBy;
    public LocalDate upstreamedOn;
    public String upstreamedIn;

    /** Must be persisted; the adoption tells of it. */
    static Adaptation of(Adoption adoption, NewAdaptation wanted, String by, Instant now) {
        if (adoption.adaptations >= MOST) {
            throw Problem.of(TOO_MANY, "An adoption has %d adaptations at most; describe several as one.", MOST);
        }
        var adaptation = new Adaptation();
        adaptation.id = Ids.next();
        adaptation.adoptionId = adoption.id;
        adaptation.what = wanted.what().strip();
        adaptation.repositoryUrl = wanted.repositoryUrl();
        adaptation.addedAt = now;
        adaptation.addedBy = by;
        return adaptation;
    }

    static Adaptation find(Adoption adoption, UUID id) {
        return Adaptation.<Adaptation>find("id = ?1 and adoptionId = ?2", id, adoption.id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("adaptation", id));
    }

    /** Newest first. */
    static List<Adaptation> of(UUID adoption) {
        return Adaptation.list("adoptionId = ?1 order by id desc", adoption);
    }

    static Map<UUID, List<Adaptation>> of(Collection<UUID> adoptions) {
        return Adaptation.<Adaptation>find("adoptionId in ?1 order by id desc", adoptions).stream()
                .collect(Collectors.groupingBy(adaptation -> adaptation.adoptionId));
    }

    /** The maintainer has taken it up. */
    void upstream(String version, LocalDate today) {
        if (upstreamedOn != null) {
            throw Problem.of(ProblemType.WRONG_STATE, "It was taken up on %s already.", upstreamedOn);
        }
        upstreamedOn = today;
        upstreamedIn = version;
    }

    AdoptionEvent.Adapted told() {
        return new AdoptionEvent.Adapted(id, what, repositoryUrl, upstreamedOn, upstreamedIn);
    }
}
