package org.lgds.engagement.plan;

import java.util.HashMap;
import java.util.Map;

import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.SRO;

/** Plans and actions, made through the API within an engagement. */
public final class Plans {

    private Plans() {}

    public static Map<String, Object> action(String title) {
        return new HashMap<>(Map.of("title", title, "owner", Map.of("organisation", "LDS"), "dueOn", "2027-03-01"));
    }

    public static Map<String, Object> commitment() {
        var action = action("Name a member for digital");
        action.put("commitment", true);
        return action;
    }

    public static String draft(String engagement) {
        return engagement + "/plans/"
                + ADVISOR.post(engagement + "/plans", Map.of("summary", "Fewer systems by spring."))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    public static String added(String engagement, Map<String, Object> action) {
        return engagement + "/actions/"
                + ADVISOR.post(engagement + "/actions", action)
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    public static String proposed(String engagement) {
        var plan = draft(engagement);
        added(engagement, action("Retire the old permits system"));
        ADVISOR.act(plan, "proposal").statusCode(200);
        return plan;
    }

    public static String agreed(String engagement) {
        var plan = proposed(engagement);
        SRO.act(plan, "agreement").statusCode(200);
        return plan;
    }
}
