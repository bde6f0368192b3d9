package org.lgds.engagement.calendar;

import java.util.Arrays;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lgds.engagement.advisor.Advisor;
import org.lgds.kit.data.Signer;

/** Answers with an advisor's calendar, or that it is as the program has it already. */
@RequestScoped
class CalendarAnswers {

    static final String TYPE = "text/calendar";

    private final AdvisorDates dates;
    private final CalendarText text;
    private final Signer signer;
    private final HttpHeaders headers;

    CalendarAnswers(AdvisorDates dates, CalendarText text, Signer signer, HttpHeaders headers) {
        this.dates = dates;
        this.text = text;
        this.signer = signer;
        this.headers = headers;
    }

    RestResponse<String> of(Advisor advisor) {
        var calendar = text.of(dates.of(advisor));
        var etag = "\"" + signer.hash("calendar", calendar) + "\"";
        var answer = isKnown(etag)
                ? ResponseBuilder.<String>create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(calendar).type(TYPE + ";charset=UTF-8");
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private boolean isKnown(String etag) {
        return headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(name -> name.trim().replaceFirst("^W/", ""))
                .anyMatch(name -> name.equals("*") || name.equals(etag));
    }
}
