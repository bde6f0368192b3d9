package org.lgds.engagement.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.lgds.engagement.application.Application;
import org.lgds.engagement.programme.ProgrammeSight;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.security.Scope;

/**
 * Scored applications of a round, best first, by the exact mean. Of equals the one that names more councils comes first, then
 * the one that was begun earlier. Nobody but LGDS sees it.
 */
@Path("/v1/programmes/{id}/ranking")
@Produces(MediaType.APPLICATION_JSON)
public class RankingResource {

    /** Where a page ends: the place of its last application, and what it is ordered by. */
    private record Place(int rank, BigDecimal score, int named, UUID application) {

        static final Place BEFORE_ALL = new Place(0, null, 0, null);

        static Place of(String key) {
            if (key == null) {
                return BEFORE_ALL;
            }
            var parts = key.split(" ");
            return new Place(
                    Integer.parseInt(parts[0]),
                    new BigDecimal(parts[1]),
                    Integer.parseInt(parts[2]),
                    UUID.fromString(parts[3]));
        }

        String key() {
            return rank + " " + score.toPlainString() + " " + named + " " + application;
        }
    }

    private record Ranked(int rank, Application application) {

        String key() {
            return new Place(rank, application.scoreRank, application.named, application.id).key();
        }
    }

    private final ProgrammeSight programmes;
    private final EntityManager entities;
    private final Pages pages;

    RankingResource(ProgrammeSight programmes, EntityManager entities, Pages pages) {
        this.programmes = programmes;
        this.entities = entities;
        this.pages = pages;
    }

    /** Lists the scored applications of a programme, best first. */
    @GET
    @RolesAllowed({"advisor", "moderator", "catalogue-editor", "programme-manager", "lgds-admin", "dashboard"})
    @Scope("engagements:read")
    @Transactional
    public Page<RankView> ranking(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var programme = programmes.of(id).id;
        return pages.of(
                page,
                (after, limit) -> ranked(programme, Place.of(after), limit),
                Ranked::key,
                ranked -> RankView.of(ranked.rank(), ranked.application()));
    }

    private List<Ranked> ranked(UUID programme, Place after, int limit) {
        var conditions = new Conditions()
                .and("programme = %s", programme)
                .andAny(List.of("scorers is not null"))
                .andAny(List.of("state <> 'WITHDRAWN'"));
        if (after.application() != null) {
            conditions.andAll(
                    "(score_rank < %s or score_rank = %s and (named < %s or named = %s and id > %s))",
                    after.score(), after.score(), after.named(), after.named(), after.application());
        }
        var ranked = new ArrayList<Ranked>();
        conditions
                .run(entities, Application.class, "application", "score_rank desc, named desc, id", limit)
                .forEach(application -> ranked.add(new Ranked(after.rank() + ranked.size() + 1, application)));
        return ranked;
    }
}
