package org.lgds.engagement.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lgds.engagement.advisor.Advisor;
import org.lgds.kit.data.Signer;
import org.lgds.kit.version.Versions;

/** Answers with an advisor's calendar, or that it is as the program has it already. */
@RequestScoped
class CalendarAnswers {

    static final String TYPE = "text/calendar";

    private final AdvisorDates dates;
    private final CalendarText text;
    private final Signer signer;
    private final Versions versions;

    CalendarAnswers(AdvisorDates dates, CalendarText text, Signer signer, Versions versions) {
        this.dates = dates;
        this.text = text;
        this.signer = signer;
        this.versions = versions;
    }

    RestResponse<String> of(Advisor advisor) {
        var calendar = text.of(dates.of(advisor));
        var etag = "\"" + signer.hash("calendar", calendar) + "\"";
        var answer = versions.isKnown(etag)
                ? ResponseBuilder.<String>create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(calendar).type(TYPE + ";charset=UTF-8");
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
