package org.lgds.council.performance.flag;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.council.council.Council;
import org.lgds.council.lgsl.ServiceArea;
import org.lgds.kit.data.Turns;
import org.lgds.kit.event.Journal;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** A council's consent to be named among the best of a service area. */
@Path("/v1/service-areas/{area}/consents/{council}")
public class ConsentResource {

    /**
     * What a council says: true if it may be named.
     *
     * @param consents true if it may be named
     */
    record Consent(@NotNull Boolean consents) {}

    private final Caller caller;
    private final Versions versions;
    private final Journal journal;
    private final Turns turns;
    private final Clock clock;

    ConsentResource(Caller caller, Versions versions, Journal journal, Turns turns, Clock clock) {
        this.caller = caller;
        this.versions = versions;
        this.journal = journal;
        this.turns = turns;
        this.clock = clock;
    }

    /** Shows whether a council may be named among the best of a service area. */
    @GET
    @RolesAllowed("**")
    @Scope("councils:read")
    @Transactional
    public RestResponse<ConsentView> get(@RestPath String area, @RestPath String council) {
        var consent = Optional.of(council)
                .filter(caller::sees)
                .flatMap(code -> NamingConsent.find(area, code))
                .orElseThrow(() -> Problem.notFound("consent", area + "/" + council));
        return versions.answer(consent, ConsentView.of(consent));
    }

    /**
     * Says whether a council may be named among the best of a service area. It holds at once in what others read;
     * {@code If-Match} is needed where it has said so before.
     */
    @PUT
    @RolesAllowed({"council-sro", "council-editor"})
    @Scope("performance:write")
    @Transactional
    @Creates(orChanges = true)
    public RestResponse<ConsentView> put(@RestPath String area, @RestPath String council, @Valid Consent body) {
        caller.mustBeOf(council);
        Council.of(council);
        if (ServiceArea.findById(area) == null) {
            throw Problem.notFound("service area", area);
        }
        // An area that was never flagged has no flag to hold, and may be flagged at this moment.
        turns.take("flags", List.of(area));
        // Held before the consents are read, so that what is told of it is told of all of them.
        var flag = ServiceAreaFlag.held(area);
        var there = NamingConsent.find(area, council);
        if (there.isPresent()) {
            versions.mustMatch(there.get());
        } else {
            versions.mustMatch(null, versions.condition());
        }
        var consent = there.orElseGet(() -> NamingConsent.of(area, council));
        var now = clock.instant();
        var said = consent.say(body.consents(), now);
        consent.persistAndFlush();
        said.ifPresent(journal::add);
        said.flatMap(news -> flag)
                .flatMap(one -> one.nameAgain(council, NamingConsent.consenting(area), now))
                .ifPresent(journal::add);
        return there.isPresent()
                ? versions.answer(consent, ConsentView.of(consent))
                : versions.created(
                        consent, ConsentView.of(consent), "/v1/service-areas/%s/consents/%s".formatted(area, council));
    }
}
