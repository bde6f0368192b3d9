package org.lgds.asset.adoption;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.delta.ChangesQuery;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.history.History;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.version.Versions;

/** Who uses what, to read; an adoption is addressed by council and asset. */
@Path("/v1/adoptions")
@Produces(MediaType.APPLICATION_JSON)
public class AdoptionResource {

    private final AdoptionSight sight;
    private final Pages pages;
    private final Versions versions;
    private final ChangesFeed changes;
    private final Exports exports;
    private final History history;

    AdoptionResource(
            AdoptionSight sight,
            Pages pages,
            Versions versions,
            ChangesFeed changes,
            Exports exports,
            History history) {
        this.sight = sight;
        this.pages = pages;
        this.versions = versions;
        this.changes = changes;
        this.exports = exports;
        this.history = history;
    }

    /** Lists adoptions: which council uses which asset, and how far it has come. */
    @GET
    @PermitAll
    @Transactional
    public Page<AdoptionView> list(@Valid @BeanParam AdoptionQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> sight.list(query, after, limit), Adoption::key, sight::view);
    }

    /** Tells which adoptions changed since the last visit. Without {@code since} it begins with all of them. */
    @GET
    @Path("changes")
    @PermitAll
    @Transactional
    public Changes<AdoptionView> changes(@Valid @BeanParam AdoptionQuery query, @Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since,
                ChangesFeed.BEFORE_EVERY_UUID,
                (after, before, limit) -> sight.changed(query, after, before, limit),
                adoption -> sight.change(query, adoption));
    }

    /** Downloads all adoptions that the caller may see, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam AdoptionQuery query) {
        var source = new Exports.Source<Adoption>(
                "adoptions", (after, limit) -> sight.list(query, after, limit), Adoption::key);
        return exports.of(
                format, source, AdoptionRow.class, adoption -> AdoptionRow.of(sight.view(adoption)), sight::view);
    }

    /** Shows how far a council has come with an asset. The pair's open adoption, else the last. */
    @GET
    @Path("{council}/{asset}")
    @PermitAll
    @Transactional
    public RestResponse<AdoptionView> get(@RestPath String council, @RestPath UUID asset) {
        var adoption = sight.of(council, asset);
        return versions.answer(adoption, sight.view(adoption));
    }

    /**
     * Lists what happened to an adoption, and when. What a caller's class was told of it. Why a council did something
     * is for it and LGDS alone.
     */
    @GET
    @Path("{council}/{asset}/history")
    @PermitAll
    @Transactional
    public Page<History.Entry> history(
            @RestPath String council, @RestPath UUID asset, @Valid @BeanParam PageQuery page) {
        var adoption = sight.of(council, asset);
        return history.of("adoption", adoption.key(), page, sight.reach(adoption), AdoptionFields.CLASSES, false);
    }
}
