package org.lgds.asset.asset;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
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

/** Versions of an asset. They share the asset's ETag: whoever changes one changes the asset. */
@Path("/v1/assets/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
public class VersionResource {

    private final AssetSight sight;
    private final Journal journal;
    private final Pages pages;
    private final Versions versions;
    private final Clock clock;

    VersionResource(AssetSight sight, Journal journal, Pages pages, Versions versions, Clock clock) {
        this.sight = sight;
        this.journal = journal;
        this.pages = pages;
        this.versions = versions;
        this.clock = clock;
    }

    /** Lists the versions of an asset. */
    @GET
    @PermitAll
    @Transactional
    public Page<VersionView> list(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var asset = sight.of(id);
        return pages.of(
                page,
                (after, limit) -> AssetVersion.after(asset.id, sight.showsDrafts(asset), after, limit),
                version -> version.number,
                version -> sight.view(asset, version));
    }

    /** Shows a version of an asset. */
    @GET
    @Path("{number}")
    @PermitAll
    @Transactional
    public RestResponse<VersionView> get(@RestPath UUID id, @RestPath String number) {
        var asset = sight.of(id);
        return versions.answer(asset, sight.view(asset, version(asset, number)));
    }

    /** Prepares a version of an asset for its release. */
    @POST
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<VersionView> prepare(@RestPath UUID id, @Valid NewVersion body) {
        var asset = sight.holdOwn(id);
        versions.mustMatchIfGiven(asset);
        var version = AssetVersion.draft(asset, body.number(), body.notes());
        mustTakeVersions(asset);
        version.persist();
        journal.add(asset.prepare(version, clock.instant()));
        return versions.created(
                asset, sight.view(asset, version), "/v1/assets/%s/versions/%s".formatted(id, version.number));
    }

    /** Releases a version of an asset. */
    @POST
    @Path("{number}/release")
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<VersionView> release(@RestPath UUID id, @RestPath String number) {
        var asset = sight.ofOwn(id);
        var version = version(asset, number);
        versions.mustMatch(asset);
        mustTakeVersions(asset);
        version.release(LocalDate.now(clock));
        journal.add(asset.release(version, clock.instant()));
        return versions.answer(asset, sight.view(asset, version));
    }

    /** Marks a version of an asset as one to move on from, with the reason. */
    @POST
    @Path("{number}/deprecation")
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<VersionView> deprecate(@RestPath UUID id, @RestPath String number, @Valid Reason body) {
        return end(id, number, "asset_version.deprecated", body.reason(), version -> version.deprecate(body.reason()));
    }

    /** Withdraws a version of an asset. For security, every council that uses it is warned. */
    @POST
    @Path("{number}/withdrawal")
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<VersionView> withdraw(@RestPath UUID id, @RestPath String number, @Valid Withdrawing body) {
        return end(
                id,
                number,
                "asset_version.withdrawn",
                body.reason(),
                version -> version.withdraw(body, clock.instant()));
    }

    private RestResponse<VersionView> end(
            UUID id, String number, String event, String reason, Consumer<AssetVersion> change) {
        var asset = sight.ofOwn(id);
        var version = version(asset, number);
        versions.mustMatch(asset);
        var from = version.state;
        change.accept(version);
        journal.add(asset.tell(event, version, from, reason, clock.instant()));
        return versions.answer(asset, sight.view(asset, version));
    }

    /** Versions are prepared and released while councils may still need them. */
    private static void mustTakeVersions(Asset asset) {
        if (asset.state == Asset.State.REJECTED || asset.state == Asset.State.RETIRED) {
            throw Problem.of(ProblemType.WRONG_STATE, "An asset that was rejected or retired takes no new version.");
        }
    }

    private AssetVersion version(Asset asset, String number) {
        return AssetVersion.find(asset.id, number)
                .filter(version -> version.state != AssetVersion.State.DRAFT || sight.showsDrafts(asset))
                .orElseThrow(() -> Problem.notFound("version", number));
    }
}
