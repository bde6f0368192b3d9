package org.lgds.kit.data;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.batch.BatchAnswer;
import org.lgds.kit.batch.BatchResult;
import org.lgds.kit.batch.Batches;
import org.lgds.kit.batch.Results;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.delta.ChangesQuery;
import org.lgds.kit.event.Journal;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.json.JsonReading;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

@Path("/v1/widgets")
public class WidgetResource {

    static final String NIL = "00000000-0000-0000-0000-000000000000";

    record NewWidget(@NotBlank String owner, @NotBlank String name) {}

    record Renamed(@NotBlank String name) {}

    record Shown(Widget.View widget, List<String> allowedActions) {}

    private final Journal journal;
    private final Pages pages;
    private final Versions versions;
    private final ChangesFeed changes;
    private final Batches batches;
    private final History history;
    private final AllowedActions actions;
    private final JsonReading reading;
    private final Clock clock;

    WidgetResource(
            Journal journal,
            Pages pages,
            Versions versions,
            ChangesFeed changes,
            Batches batches,
            History history,
            AllowedActions actions,
            JsonReading reading,
            Clock clock) {
        this.journal = journal;
        this.pages = pages;
        this.versions = versions;
        this.changes = changes;
        this.batches = batches;
        this.history = history;
        this.actions = actions;
        this.reading = reading;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Transactional
    public Page<Widget.View> list(@Valid @BeanParam PageQuery page, @RestQuery String owner) {
        return pages.of(page, (after, limit) -> Widget.after(owner, after, limit), Widget::key, Widget::view);
    }

    @GET
    @PermitAll
    @Transactional
    @Path("changes")
    public Changes<Widget.View> changes(
            @Valid @BeanParam ChangesQuery query, @RestQuery String owner, @RestQuery Widget.State state) {
        return changes.of(
                query,
                NIL,
                (after, before, limit) -> Widget.changed(owner, after, before, limit),
                widget -> state == null || widget.state == state
                        ? Changes.Item.upsert(widget.key(), widget.view())
                        : Changes.Item.delete(widget.key()));
    }

    @GET
    @PermitAll
    @Transactional
    @Path("{id}")
    public RestResponse<Shown> get(@RestPath UUID id) {
        return shown(Widget.of(id));
    }

    @GET
    @PermitAll
    @Transactional
    @Path("{id}/history")
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        return history.of("widget", Widget.of(id).key(), page, field -> !field.equals("owner"));
    }

    @POST
    @RolesAllowed("maker")
    @Scope("widgets:write")
    @Transactional
    @Idempotent
    public RestResponse<Widget.View> create(@Valid NewWidget body) {
        var widget = Widget.draft(body.owner(), body.name(), clock.instant());
        journal.add(widget.register(clock.instant()));
        widget.persist();
        return versions.created(widget, widget.view(), "/v1/widgets/" + widget.id);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed("maker")
    @Scope("widgets:write")
    @Transactional
    public RestResponse<Shown> rename(@RestPath UUID id, @Valid Renamed body) {
        var widget = Widget.of(id);
        versions.mustMatch(widget);
        journal.add(widget.rename(body.name(), clock.instant()));
        return shown(widget);
    }

    @POST
    @Path("{id}/listing")
    @RolesAllowed("maker")
    @Scope("widgets:write")
    @Transactional
    @Idempotent
    public RestResponse<Shown> list(@RestPath UUID id) {
        var widget = Widget.of(id);
        versions.mustMatch(widget);
        journal.add(widget.move("listing", clock.instant()));
        return shown(widget);
    }

    @POST
    @Path("{id}/retirement")
    @RolesAllowed("keeper")
    @Scope("widgets:write")
    @Transactional
    public RestResponse<Shown> retire(@RestPath UUID id) {
        var widget = Widget.of(id);
        versions.mustMatch(widget);
        journal.add(widget.move("retirement", clock.instant()));
        return shown(widget);
    }

    @POST
    @Path("batch")
    @RolesAllowed("maker")
    @Scope("widgets:write")
    public RestResponse<BatchAnswer> batch(JsonNode body, @RestQuery @DefaultValue("false") boolean dryRun) {
        return batches.answer(body, dryRun ? Batches.dry(work()) : work());
    }

    @POST
    @Path("batch")
    @RolesAllowed("maker")
    @Scope("widgets:write")
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    public RestResponse<StreamingOutput> stream(InputStream body, @RestQuery Results results) {
        return batches.stream(body, results, work());
    }

    private Batches.Work work() {
        return items -> () -> sync(items);
    }

    private List<BatchResult> sync(List<JsonNode> items) {
        return items.stream().map(this::syncOne).toList();
    }

    private BatchResult syncOne(JsonNode item) {
        try {
            Batches.mustBeObject(item);
            var wanted = reading.read(item, NewWidget.class);
            var there = Widget.<Widget>find("name", wanted.name()).firstResult();
            if (there != null) {
                return BatchResult.done(200, there.key(), () -> versions.etag(there));
            }
            var widget = Widget.draft(wanted.owner(), wanted.name(), clock.instant());
            journal.add(widget.register(clock.instant()));
            widget.persistAndFlush();
            return BatchResult.done(201, widget.key(), () -> versions.etag(widget));
        } catch (Problem e) {
            return BatchResult.refused(e);
        }
    }

    private RestResponse<Shown> shown(Widget widget) {
        return versions.answer(
                widget,
                new Shown(widget.view(), actions.of(WidgetResource.class, Widget.LIFECYCLE.actionsFrom(widget.state))));
    }
}
