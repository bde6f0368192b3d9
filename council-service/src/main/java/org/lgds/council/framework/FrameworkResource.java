package org.lgds.council.framework;

import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.council.framework.content.FrameworkContent;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.delta.ChangesQuery;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.history.FieldClasses;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Scope;
import org.lgds.kit.security.Visibility;
import org.lgds.kit.version.Versions;

/** Maturity frameworks: what councils are assessed against. Published versions are for all to read and never change. */
@Path("/v1/frameworks")
@Produces(MediaType.APPLICATION_JSON)
public class FrameworkResource {

    /** All of a published version is for anyone; a draft is not shown at all. */
    private static final FieldClasses FIELDS = new FieldClasses(Map.of(
            "id", Visibility.PUBLIC,
            "framework", Visibility.PUBLIC,
            "version", Visibility.PUBLIC,
            "state", Visibility.PUBLIC,
            "content", Visibility.PUBLIC,
            "publishedAt", Visibility.PUBLIC,
            "retiredAt", Visibility.PUBLIC));

    private final KeepingFrameworks keeping;
    private final Pages pages;
    private final Versions versions;
    private final ChangesFeed changes;
    private final Exports exports;
    private final History history;

    FrameworkResource(
            KeepingFrameworks keeping,
            Pages pages,
            Versions versions,
            ChangesFeed changes,
            Exports exports,
            History history) {
        this.keeping = keeping;
        this.pages = pages;
        this.versions = versions;
        this.changes = changes;
        this.exports = exports;
        this.history = history;
    }

    /** Lists the versions of the maturity frameworks. */
    @GET
    @PermitAll
    @Transactional
    public Page<FrameworkView> list(@Valid @BeanParam FrameworkQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(
                page, (after, limit) -> keeping.list(query, after, limit), FrameworkVersion::key, keeping::view);
    }

    /** Tells which frameworks changed since the last visit. Without {@code since} it begins with all of them. */
    @GET
    @Path("changes")
    @PermitAll
    @Transactional
    public Changes<FrameworkView> changes(@Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since, "", keeping::changed, version -> Changes.Item.upsert(version.key(), keeping.view(version)));
    }

    /** Downloads all maturity frameworks, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam FrameworkQuery query) {
        var source = new Exports.Source<FrameworkVersion>(
                "frameworks", (after, limit) -> keeping.list(query, after, limit), FrameworkVersion::key);
        return exports.of(
                format, source, FrameworkRow.class, FrameworkRow::of, version -> FrameworkView.of(version, null));
    }

    /** Shows the version of a framework that new assessments get: the highest that is published. */
    @GET
    @Path("{framework}")
    @PermitAll
    @Transactional
    public RestResponse<FrameworkView> current(@RestPath String framework) {
        return answer(keeping.current(framework));
    }

    /** Shows a version of a framework, with its dimensions, questions and answers. */
    @GET
    @Path("{framework}/{version}")
    @PermitAll
    @Transactional
    public RestResponse<FrameworkView> get(@RestPath String framework, @RestPath String version) {
        return answer(keeping.of(framework, version));
    }

    /** Lists what happened to a version of a framework, and when. */
    @GET
    @Path("{framework}/{version}/history")
    @PermitAll
    @Transactional
    public Page<History.Entry> history(
            @RestPath String framework, @RestPath String version, @Valid @BeanParam PageQuery page) {
        return history.of("framework", keeping.of(framework, version).key(), page, keeping.sight(), FIELDS, true);
    }

    /** Drafts a framework, or its next version. */
    @POST
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<FrameworkView> draft(@NotNull @Valid NewFramework body) {
        var version = keeping.draft(body);
        return versions.created(version, keeping.view(version), "/v1/frameworks/" + version.id);
    }

    /** Replaces the content of a draft framework. */
    @PUT
    @Path("{framework}/{version}")
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    public RestResponse<FrameworkView> change(
            @RestPath String framework, @RestPath String version, @NotNull @Valid FrameworkContent body) {
        var draft = keeping.of(framework, version);
        versions.mustMatch(draft);
        keeping.change(draft, body);
        return answer(draft);
    }

    /** Publishes a version of a framework: it is open to assessments, and never changes again. */
    @POST
    @Path("{framework}/{version}/publication")
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    public RestResponse<FrameworkView> publish(@RestPath String framework, @RestPath String version) {
        var draft = keeping.of(framework, version);
        versions.mustMatch(draft);
        keeping.publish(draft);
        return answer(draft);
    }

    /** Retires a version of a framework: it is closed to new assessments, and those begun go on. */
    @POST
    @Path("{framework}/{version}/retirement")
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    public RestResponse<FrameworkView> retire(
            @RestPath String framework, @RestPath String version, @NotNull @Valid Retirement body) {
        var published = keeping.of(framework, version);
        versions.mustMatch(published);
        keeping.retire(published, body.reason());
        return answer(published);
    }

    private RestResponse<FrameworkView> answer(FrameworkVersion version) {
        return versions.answer(version, keeping.view(version));
    }
}
