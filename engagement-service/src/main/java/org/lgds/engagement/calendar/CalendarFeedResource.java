package org.lgds.engagement.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.advisor.Advisor;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** An advisor's dates for a program that has no token: the secret in the address is what lets it in, here and nowhere else. */
@Path("/v1/advisors/calendar")
public class CalendarFeedResource {

    private final CalendarAnswers answers;

    CalendarFeedResource(CalendarAnswers answers) {
        this.answers = answers;
    }

    /** Gives an advisor's dates to a calendar program, by the secret in its address. */
    @GET
    @Path("{secret}.ics")
    @Produces(CalendarAnswers.TYPE)
    @PermitAll
    @Transactional
    public RestResponse<String> feed(@RestPath String secret) {
        return answers.of(
                Advisor.withFeed(new FeedAddress(secret).hash())
                        .orElseThrow(
                                () -> Problem.of(
                                        ProblemType.NOT_FOUND,
                                        "There is no calendar at this address: take the one that was given out last, or make a new one.")));
    }
}
