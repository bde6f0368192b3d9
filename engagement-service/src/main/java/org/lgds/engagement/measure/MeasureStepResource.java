package org.lgds.engagement.measure;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lgds.engagement.Reason;
import org.lgds.engagement.council.CouncilRecords;
import org.lgds.engagement.council.Successor;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Unversioned;
import org.lgds.kit.version.Versions;

/** The steps of a measure: the council and LGDS read it, LGDS says what came of it. */
@Path("/v1/measures/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class MeasureStepResource {

    private final Measuring measuring;
    private final CouncilRecords records;
    private final Versions versions;
    private final Pages pages;

    MeasureStepResource(Measuring measuring, CouncilRecords records, Versions versions, Pages pages) {
        this.measuring = measuring;
        this.records = records;
        this.versions = versions;
        this.pages = pages;
    }

    /** Records where a measure stood before anything was done. */
    @POST
    @Path("baseline")
    @RolesAllowed({"advisor", "programme-manager", "council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<MeasureView> measureBefore(@RestPath UUID id, @Valid @NotNull Baseline body) {
        return shown(measuring.step(id, (measure, now) -> measure.measureBefore(measuring.notToCome(body), now)));
    }

    /** Says where a measure is to stand. The baseline comes first. */
    @POST
    @Path("target")
    @RolesAllowed({"advisor", "programme-manager", "council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<MeasureView> aim(@RestPath UUID id, @Valid @NotNull TargetValue body) {
        return shown(measuring.step(id, (measure, now) -> measure.aim(body, now)));
    }

    /** Lists the readings of a measure, the latest day first. Those that were corrected are there too. */
    @GET
    @Path("readings")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<ReadingView> readings(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        records.readable(Measure.KIND, id);
        return pages.of(
                page,
                (after, limit) -> after == null
                        ? Reading.before(id, LocalDate.of(9999, 12, 31), Integer.MAX_VALUE, limit)
                        : Reading.before(
                                id,
                                LocalDate.parse(after.substring(0, after.indexOf('/'))),
                                Integer.parseInt(after.substring(after.indexOf('/') + 1)),
                                limit),
                reading -> reading.readOn + "/" + reading.revision,
                ReadingView::of);
    }

    /** Records a reading of a measure. The first starts tracking. */
    @POST
    @Path("readings")
    @RolesAllowed({"advisor", "programme-manager", "council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    @Creates(located = false)
    @Unversioned
    public RestResponse<ReadingView> read(@RestPath UUID id, @Valid @NotNull NewReading body) {
        return ResponseBuilder.<ReadingView>create(RestResponse.Status.CREATED)
                .entity(ReadingView.of(measuring.read(id, body)))
                .build();
    }

    /** Corrects a measure: says what the reading of a day should have been. */
    @POST
    @Path("correction")
    @RolesAllowed({"advisor", "programme-manager", "council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<MeasureView> correct(@RestPath UUID id, @Valid @NotNull Correction body) {
        return shown(measuring.correct(id, body));
    }

    /** Says why a measure has no reading, without which the engagement is not completed. */
    @POST
    @Path("no-reading")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<MeasureView> goUnread(@RestPath UUID id, @Valid @NotNull Reason body) {
        return shown(measuring.step(id, (measure, now) -> measure.goUnread(body.reason(), now)));
    }

    /** Records that the benefit of a measure was realised. */
    @POST
    @Path("realisation")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<MeasureView> realise(@RestPath UUID id, @Valid @NotNull Realisation body) {
        return shown(measuring.step(id, (measure, now) -> measure.realise(body, now)));
    }

    /** Records that the benefit of a measure was not realised, with the reason. */
    @POST
    @Path("non-realisation")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<MeasureView> fail(@RestPath UUID id, @Valid @NotNull Reason body) {
        return shown(measuring.step(id, (measure, now) -> measure.fail(body.reason(), now)));
    }

    /** Says which of several councils that follow has a measure. */
    @POST
    @Path("transfer")
    @RolesAllowed("programme-manager")
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<MeasureView> transfer(@RestPath UUID id, @Valid @NotNull Successor body) {
        return shown(measuring.transfer(id, body.council()));
    }

    private RestResponse<MeasureView> shown(Measure measure) {
        return versions.answer(measure, measuring.view(measure));
    }
}
