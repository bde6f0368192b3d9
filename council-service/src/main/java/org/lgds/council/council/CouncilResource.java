package org.lgds.council.council;

import java.time.LocalDate;

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

@Path("/v1/councils")
@Produces(MediaType.APPLICATION_JSON)
public class CouncilResource {

    private final Pages pages;
    private final Versions versions;
    private final ChangesFeed changes;
    private final Exports exports;
    private final History history;
    private final CouncilSight sight;
    private final Stood stood;

    CouncilResource(
            Pages pages,
            Versions versions,
            ChangesFeed changes,
            Exports exports,
            History history,
            CouncilSight sight,
            Stood stood) {
        this.pages = pages;
        this.versions = versions;
        this.changes = changes;
        this.exports = exports;
        this.history = history;
        this.sight = sight;
        this.stood = stood;
    }

    /** Lists the councils of the register, as it is or as it stood on a day. */
    @GET
    @PermitAll
    @Transactional
    public Page<CouncilView> list(@Valid @BeanParam CouncilQuery query, @Valid @BeanParam PageQuery page) {
        stood.mustBePast(query.asOf());
        return pages.of(
                page,
                (after, limit) -> stood.all(Councils.after(query, after, limit), query.asOf()),
                Council::key,
                council -> sight.view(council, query.asOf()));
    }

    /**
     * Finds councils by an identifier that they go by, or went by. There may be several, as one scheme's value can be
     * another's too.
     */
    @GET
    @Path("lookup")
    @PermitAll
    @Transactional
    public Page<CouncilView> lookup(@Valid @BeanParam LookupQuery query, @Valid @BeanParam PageQuery page) {
        stood.mustBePast(query.asOf());
        return pages.of(
                page,
                (after, limit) -> stood.all(Councils.called(query, after, limit), query.asOf()),
                Council::key,
                council -> sight.view(council, query.asOf()));
    }

    /** Tells which councils changed since the last visit. Without {@code since} it begins with all of them. */
    @GET
    @Path("changes")
    @PermitAll
    @Transactional
    public Changes<CouncilView> changes(@Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since, "", Councils::changed, council -> Changes.Item.upsert(council.key(), sight.view(council)));
    }

    /** Downloads the register of councils, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam CouncilQuery query) {
        stood.mustBePast(query.asOf());
        var source = new Exports.Source<Council>(
                "councils",
                (after, limit) -> stood.all(Councils.after(query, after, limit), query.asOf()),
                Council::key);
        return exports.of(format, source, CouncilRow.class, CouncilRow::of, council -> CouncilView.of(council, null));
    }

    /**
     * Shows a council, as it is or as it was on a day.
     *
     * @param asOf a day up to today, in London: the council as it was on it; left out, as it is now
     */
    @GET
    @Path("{code}")
    @PermitAll
    @Transactional
    public RestResponse<CouncilView> get(@RestPath String code, @RestQuery LocalDate asOf) {
        var council = Council.of(code);
        return versions.answer(council, sight.view(stood.of(council, asOf), asOf));
    }

    /** Lists what happened to a council's entry in the register, and when. */
    @GET
    @Path("{code}/history")
    @PermitAll
    @Transactional
    public Page<History.Entry> history(@RestPath String code, @Valid @BeanParam PageQuery page) {
        return history.of("council", Council.of(code).key(), page, field -> !field.equals("updatedAt"));
    }
}
