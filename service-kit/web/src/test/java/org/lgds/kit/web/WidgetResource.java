package org.lgds.kit.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.json.MergePatch;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;

/** Something with resources, to try the kit on. */
@Path("/v1/widgets")
public class WidgetResource {

    enum Colour {
        DARK_RED,
        BLUE
    }

    record WidgetQuery(
            @RestQuery Colour colour,
            @RestQuery @Max(100) Integer limit,
            @RestQuery List<UUID> id,
            @RestQuery LocalDate madeAfter) {}

    record Part(@NotBlank String name, int count) {}

    record Widget(
            @NotBlank @Size(max = 10) String name,
            Colour colour,
            LocalDate madeOn,
            Instant seenAt,
            BigDecimal weight,
            Boolean whole,
            UUID maker,
            Set<String> tags,
            List<@Valid Part> parts) {}

    /** Of things of any kind, as pages of lists are: RESTEasy guesses no form of such. */
    record Shelf<T>(List<T> items) {}

    private final AtomicInteger filled = new AtomicInteger();
    private final Caller caller;

    WidgetResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @PermitAll
    public List<String> list(@Valid @BeanParam WidgetQuery query) {
        return List.of(String.valueOf(query.colour()), caller.accessClass());
    }

    @POST
    @RolesAllowed("maker")
    @Scope("widgets:write")
    public Widget make(@Valid Widget body) {
        return body;
    }

    @GET
    @PermitAll
    @Path("{id}")
    public Widget get(@RestPath UUID id) {
        throw Problem.notFound("widget", id);
    }

    @GET
    @PermitAll
    @Path("shelf")
    public Shelf<Integer> shelf() {
        return new Shelf<>(List.of(filled.get()));
    }

    @POST
    @PermitAll
    @Path("shelf")
    public Shelf<Integer> fill() {
        return new Shelf<>(List.of(filled.incrementAndGet()));
    }

    @PATCH
    @PermitAll
    @Path("shelf")
    @Consumes(MergePatch.TYPE)
    public Shelf<Integer> change(MergePatch body) {
        return shelf();
    }

    @POST
    @PermitAll
    @Path("shelf/emptying")
    public void empty() {
        filled.set(0);
    }

    @GET
    @PermitAll
    @Path("label")
    @Produces({"text/csv", "application/x-ndjson"})
    public String label() {
        return "a label";
    }

    @GET
    @PermitAll
    @Path("broken")
    public Widget broken() {
        throw new IllegalStateException("secret org.lgds.Internals");
    }

    @GET
    @PermitAll
    @Path("unchanged")
    public RestResponse<Widget> unchanged() {
        return RestResponse.notModified();
    }

    @GET
    @Path("unannotated")
    public String unannotated() {
        return "never";
    }
}
