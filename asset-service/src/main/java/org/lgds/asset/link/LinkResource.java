package org.lgds.asset.link;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.asset.AssetSight;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Links of an asset. They share the asset's ETag: whoever makes or takes one away changes the asset. */
@Path("/v1/assets/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
public class LinkResource {

    private final AssetSight sight;
    private final LinkSight links;
    private final Journal journal;
    private final Pages pages;
    private final Versions versions;
    private final EntityManager entities;
    private final Clock clock;

    LinkResource(
            AssetSight sight,
            LinkSight links,
            Journal journal,
            Pages pages,
            Versions versions,
            EntityManager entities,
            Clock clock) {
        this.sight = sight;
        this.links = links;
        this.journal = journal;
        this.pages = pages;
        this.versions = versions;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Lists what an asset is linked to: what it replaces, extends or needs. Only links to what the caller may know of
     * are there.
     */
    @GET
    @PermitAll
    @Transactional
    public Page<LinkView> list(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var asset = sight.of(id);
        return pages.of(
                page,
                (after, limit) -> links.of(asset, after == null ? null : UUID.fromString(after), limit),
                link -> link.id.toString(),
                LinkView::of);
    }

    /** Links an asset to another one. */
    @POST
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<LinkView> make(@RestPath UUID id, @Valid NewLink body) {
        var asset = sight.holdOwn(id);
        if (id.equals(body.target())) {
            throw Problem.invalidBody("/target", "Name another asset: an asset has no link to itself.");
        }
        versions.mustMatchIfGiven(asset);
        mustLead(body);
        var now = clock.instant();
        var link = AssetLink.make(entities, id, body, now);
        link.persist();
        journal.add(asset.tell("asset.linked", link.told(), new Change(null, null, null), now));
        return versions.created(asset, LinkView.of(link), "/v1/assets/%s/links/%s".formatted(id, link.id));
    }

    /** Removes a link between two assets. */
    @DELETE
    @Path("{link}")
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    public void remove(@RestPath UUID id, @RestPath UUID link) {
        var asset = sight.ofOwn(id);
        var found = AssetLink.find(id, link).orElseThrow(() -> Problem.notFound("link", link));
        versions.mustMatch(asset);
        journal.add(asset.tell("asset.changed", found.told(), new Change(null, null, null), clock.instant()));
        found.delete();
    }

    private void mustLead(NewLink link) {
        if (link.target() == null) {
            return;
        }
        var target = Asset.find(link.target())
                .filter(asset -> sight.shows(asset))
                .orElseThrow(() -> Problem.of(
                        ProblemType.UNKNOWN_REFERENCE, "There is no asset %s that you may see.", link.target()));
        if (!link.kind().leadsTo(target.type)) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "A standard, an API or a schema can be implemented, and asset %s is none of these.",
                    target.id);
        }
    }
}
