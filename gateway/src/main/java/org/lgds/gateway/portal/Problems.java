package org.lgds.gateway.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.gateway.docs.Contracts;

/** Every kind of refusal, in {@code docs/problems.json}: a test holds it against the code of the suite. */
@ApplicationScoped
class Problems {

    /**
     * @param name what the page is found under, and what the type ends with
     * @param type as it is sent; where the file leaves it out, the address of the page
     */
    record Page(String name, String type, int status, String title, String meaning, String remedy) {

        Page {
            type = type == null ? "/docs/problems/" + name : type;
        }
    }

    record Group(String heading, List<Page> problems) {}

    private record File(List<Page> problems) {}

    private static final Map<Integer, String> HEADINGS = Map.ofEntries(
            Map.entry(400, "400: the request is not right"),
            Map.entry(401, "401: who are you?"),
            Map.entry(403, "403: you may not"),
            Map.entry(404, "404: there is nothing"),
            Map.entry(405, "405: not by this method"),
            Map.entry(406, "406: not in this form"),
            Map.entry(408, "408: too slow"),
            Map.entry(409, "409: not as things are"),
            Map.entry(410, "410: no longer"),
            Map.entry(412, "412: it has changed"),
            Map.entry(413, "413: too large"),
            Map.entry(415, "415: of another type"),
            Map.entry(422, "422: a key used twice"),
            Map.entry(428, "428: which version?"),
            Map.entry(429, "429: too many requests"),
            Map.entry(500, "500: our fault"),
            Map.entry(502, "502: broken off"),
            Map.entry(503, "503: not now"),
            Map.entry(504, "504: no answer in time"));

    private final List<Page> pages;

    Problems(Contracts contracts, ObjectMapper json) {
        this.pages = json.convertValue(contracts.own("problems.json", Map.of()), File.class)
                .problems();
    }

    List<Page> all() {
        return pages;
    }

    Optional<Page> of(String name) {
        return pages.stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .or(() -> ofStatus(name));
    }

    /** What has no kind of its own is refused under its status alone, as {@code http-418}. */
    private static Optional<Page> ofStatus(String name) {
        return name.matches("http-[45]\\d\\d")
                ? Optional.of(new Page(
                        name,
                        null,
                        Integer.parseInt(name.substring(5)),
                        "Refused with status " + name.substring(5),
                        "The request was refused for a reason that HTTP has a status for.",
                        "detail names the reason. Compare your request with the reference."))
                : Optional.empty();
    }

    List<Group> groups() {
        var byStatus = new TreeMap<Integer, List<Page>>();
        pages.forEach(page -> byStatus.computeIfAbsent(page.status(), status -> new ArrayList<>())
                .add(page));
        return byStatus.entrySet().stream()
                .map(group -> new Group(
                        HEADINGS.getOrDefault(group.getKey(), String.valueOf(group.getKey())), group.getValue()))
                .toList();
    }

    String sample() {
        return sample(of("invalid-request").orElseThrow())
                .replace(
                        "\n}",
                        ",\n  \"errors\": [\n    {\"parameter\": \"limit\", \"detail\": \"must be less than or equal to 100\"}\n"
                                + "  ]\n}");
    }

    /** What such an answer looks like; the detail is of the case, so here it says what the page says. */
    String sample(Page page) {
        return """
                {
                  "type": "%s",
                  "title": "%s",
                  "status": %d,
                  "detail": "%s",
                  "instance": "/v1/…"
                }""".formatted(page.type(), page.title(), page.status(), page.meaning());
    }
}
