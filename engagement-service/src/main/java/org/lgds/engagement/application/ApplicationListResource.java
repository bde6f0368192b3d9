package org.lgds.engagement.application;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
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
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;

/** Applications to read, many at once, and how each came to be what it is. */
@Path("/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationListResource {

    private final Caller caller;
    private final ApplicationSight sight;
    private final Pages pages;
    private final ChangesFeed changes;
    private final Exports exports;
    private final History history;

    ApplicationListResource(
            Caller caller, ApplicationSight sight, Pages pages, ChangesFeed changes, Exports exports, History history) {
        this.caller = caller;
        this.sight = sight;
        this.pages = pages;
        this.changes = changes;
        this.exports = exports;
        this.history = history;
    }

    /** Lists councils' applications for funding. */
    @GET
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<ApplicationView> list(@Valid @BeanParam ApplicationQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> sight.list(query, after, limit), Application::key, sight::view);
    }

    /**
     * Tells which applications changed since the last visit. Without {@code since} it begins with all of them. It is for
     * councils and LGDS: members of the panel read the list, as what they may judge changes with what they declare.
     */
    @GET
    @Path("changes")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Changes<ApplicationView> changes(
            @Valid @BeanParam ApplicationQuery query, @Valid @BeanParam ChangesQuery since) {
        mustNotBeOfThePanelAlone();
        return changes.of(
                since,
                ChangesFeed.BEFORE_EVERY_UUID,
                (after, before, limit) -> sight.changed(query, after, before, limit),
                sight::changedIn,
                application -> sight.change(query, application));
    }

    /** A copy of theirs would stay empty, and not say why. */
    private void mustNotBeOfThePanelAlone() {
        if (caller.hasRole("panel-member")
                && !caller.seesAllCouncils()
                && caller.readableCouncils().isEmpty()) {
            throw Problem.of(
                    ProblemType.MISSING_ROLE,
                    "What a member of the panel may judge changes with what they declare, so there is no feed of it: read"
                            + " the list or the export.");
        }
    }

    /** Downloads all applications that the caller may see, as CSV or JSON lines. */
    @GET
    @Path("export")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam ApplicationQuery query) {
        var source = new Exports.Source<Application>(
                "applications", (after, limit) -> sight.list(query, after, limit), Application::key);
        return exports.of(
                format,
                source,
                ApplicationRow.class,
                application -> ApplicationRow.of(sight.view(application)),
                sight::view);
    }

    /** Lists what happened to an application, and when. */
    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var key = sight.of(id).key();
        return sight.hasScores()
                ? history.of("application", key, page, field -> !field.equals("updatedAt"))
                : history.ofCouncils("application", key, page, ApplicationListResource::told);
    }

    /** A record of the audit without what is LGDS's alone. */
    private static JsonNode told(JsonNode record) {
        ObjectNode told = record.deepCopy();
        told.remove(List.of("updatedAt", "score"));
        if (told.path("state").asText().equals("scored")) {
            told.put("state", "eligible");
        }
        return told;
    }
}
