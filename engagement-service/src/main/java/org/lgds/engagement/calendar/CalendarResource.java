package org.lgds.engagement.calendar;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.advisor.Advisor;
import org.lgds.engagement.advisor.Advisors;
import org.lgds.kit.event.Journal;
import org.lgds.kit.openapi.OnVersion;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** An advisor's dates for calendar programs, and the secret address at which such a program reads them. */
@Path("/v1/advisors/{id}")
public class CalendarResource {

    private final CalendarAnswers answers;
    private final Caller caller;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    CalendarResource(CalendarAnswers answers, Caller caller, Journal journal, Versions versions, Clock clock) {
        this.answers = answers;
        this.caller = caller;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Downloads an advisor's dates as an iCalendar file. */
    @GET
    @Path("calendar.ics")
    @Produces(CalendarAnswers.TYPE)
    @RolesAllowed({"advisor", "lgds-admin"})
    @Scope("engagements:read")
    @Transactional
    public RestResponse<String> calendar(@RestPath UUID id) {
        return answers.of(ofTheirs(id, caller.hasRole("lgds-admin")));
    }

    /**
     * Makes the secret address at which a calendar program reads an advisor's dates. An address that was given out
     * before leads nowhere any more. The answer is kept nowhere, so this takes no Idempotency-Key.
     */
    @POST
    @Path("calendar-feed")
    @RolesAllowed("advisor")
    @Scope("engagements:write")
    @Transactional
    @OnVersion
    public FeedView make(@RestPath UUID id) {
        var advisor = ofTheirs(id, false);
        versions.mustMatch(advisor);
        var address = FeedAddress.fresh();
        journal.add(advisor.feed(address.hash(), clock.instant()));
        return new FeedView(address.path());
    }

    /** Revokes the secret address of an advisor's calendar. Where there is none, nothing changes. */
    @DELETE
    @Path("calendar-feed")
    @RolesAllowed({"advisor", "lgds-admin"})
    @Scope("engagements:write")
    @Transactional
    public void revoke(@RestPath UUID id) {
        var advisor = ofTheirs(id, caller.hasRole("lgds-admin"));
        versions.mustMatch(advisor);
        if (advisor.calendarFeed != null) {
            journal.add(advisor.feed(null, clock.instant()));
        }
    }

    /** Throws {@link Problem} 404 where there is none, 403 {@code other-advisor} for another one. */
    private Advisor ofTheirs(UUID id, boolean forOthersToo) {
        var advisor = Advisor.<Advisor>findByIdOptional(id).orElseThrow(() -> Problem.notFound("advisor", id));
        if (!forOthersToo && !caller.subject().equals(advisor.subject)) {
            throw Problem.of(
                    Advisors.NOT_THIS_ADVISOR,
                    "A calendar is for the advisor whose dates it shows; this is another's.");
        }
        return advisor;
    }
}
