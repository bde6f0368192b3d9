package org.lgds.council.performance.flag;

import java.util.List;
import java.util.Set;

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
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.security.Visibility;

/** Service areas that councils do poorly in, to read; for the sector. */
@Path("/v1/service-areas")
@Produces(MediaType.APPLICATION_JSON)
public class FlagResource {

    private final Caller caller;
    private final Pages pages;
    private final ChangesFeed changes;
    private final Exports exports;
    private final History history;

    FlagResource(Caller caller, Pages pages, ChangesFeed changes, Exports exports, History history) {
        this.caller = caller;
        this.pages = pages;
        this.changes = changes;
        this.exports = exports;
        this.history = history;
    }

    /**
     * Lists the service areas that are flagged, as councils do poorly in them.
     *
     * @param state only areas in this state
     */
    @GET
    @Path("flags")
    @RolesAllowed("**")
    @Scope("councils:read")
    @Transactional
    public Page<FlagView> list(@RestQuery ServiceAreaFlag.State state, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> list(state, after, limit), flag -> flag.area, FlagResource::view);
    }

    /**
     * Tells which flags of service areas changed since the last visit. Whom a cleared flag names is not told here:
     * nobody would be told of a consent that ends.
     */
    @GET
    @Path("flags/changes")
    @RolesAllowed("**")
    @Scope("councils:read")
    @Transactional
    public Changes<FlagView> changes(@Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since,
                "",
                (after, before, limit) -> isOfTheSector() ? ServiceAreaFlag.changed(after, before, limit) : List.of(),
                flag -> Changes.Item.upsert(
                        flag.key(),
                        flag.state == ServiceAreaFlag.State.FLAGGED
                                ? view(flag)
                                : view(flag).withoutLeaders()));
    }

    /**
     * Downloads all flags of service areas, as CSV or JSON lines.
     *
     * @param state only areas in this state
     */
    @GET
    @Path("flags/export")
    @RolesAllowed("**")
    @Scope("councils:read")
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @RestQuery ServiceAreaFlag.State state) {
        var source = new Exports.Source<ServiceAreaFlag>(
                "service-area-flags", (after, limit) -> list(state, after, limit), flag -> flag.area);
        return exports.of(format, source, FlagRow.class, flag -> FlagRow.of(view(flag)), FlagResource::view);
    }

    /**
     * Shows a service area's flag, one that was cleared too. It has no ETag: whom it names follows their consent, not
     * its version.
     */
    @GET
    @Path("{area}/flag")
    @RolesAllowed("**")
    @Scope("councils:read")
    @Transactional
    public FlagView get(@RestPath String area) {
        return view(seen(area));
    }

    /**
     * Lists what a service area was flagged and cleared by, and when. It never tells whom the flag named, nor who had a
     * say in that, but to LGDS.
     */
    @GET
    @Path("{area}/flag/history")
    @RolesAllowed("**")
    @Scope("councils:read")
    @Transactional
    public Page<History.Entry> history(@RestPath String area, @Valid @BeanParam PageQuery page) {
        var all = history.of("service_area", seen(area).key(), page, field -> !field.equals("updatedAt"));
        return caller.seesAllCouncils()
                ? all
                : new Page<>(
                        all.items().stream()
                                .filter(entry -> !entry.changes().isEmpty())
                                .map(FlagResource::withoutActor)
                                .toList(),
                        all.next());
    }

    /** A change of who is named is made by the council that consents. */
    private static History.Entry withoutActor(History.Entry entry) {
        return new History.Entry(entry.at(), entry.action(), entry.reason(), List.of(), null, null, entry.changes());
    }

    private List<ServiceAreaFlag> list(ServiceAreaFlag.State state, String after, int limit) {
        return isOfTheSector() ? after(state, after, limit) : List.of();
    }

    private static List<ServiceAreaFlag> after(ServiceAreaFlag.State state, String area, int limit) {
        return ServiceAreaFlag.<ServiceAreaFlag>find(
                        "area > ?1 and (?2 is null or state = ?2) order by area", area == null ? "" : area, state)
                .page(0, limit)
                .list();
    }

    private static FlagView view(ServiceAreaFlag flag) {
        return FlagView.of(flag, flag.named(NamingConsent.consenting(flag.area)));
    }

    private ServiceAreaFlag seen(String area) {
        if (!isOfTheSector()) {
            throw Problem.notFound("flag of service area", area);
        }
        return ServiceAreaFlag.<ServiceAreaFlag>findByIdOptional(area)
                .orElseThrow(() -> Problem.notFound("flag of service area", area));
    }

    private boolean isOfTheSector() {
        return Visibility.of(caller, Set.of()).reaches(Visibility.SECTOR);
    }
}
