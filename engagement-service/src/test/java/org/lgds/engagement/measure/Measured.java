package org.lgds.engagement.measure;

import java.util.HashMap;
import java.util.Map;

import org.lgds.engagement.Scene;

import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.EDITOR;

/** Measures, made through the API. */
public final class Measured {

    public static final String MEASURES = "/v1/measures/";

    private Measured() {}

    /** Digital take-up of a service through 2026, all of it claimed. */
    public static Map<String, Object> takeUp(String engagement, int service) {
        return new HashMap<>(Map.of(
                "engagement",
                Scene.id(engagement),
                "title",
                "More permits online",
                "kind",
                "digital_take_up",
                "service",
                service,
                "period",
                Map.of("start", "2026-01-01", "end", "2027-01-01"),
                "attributionPercent",
                100));
    }

    public static Map<String, Object> saving(String engagement, int service, Object percent) {
        var measure = takeUp(engagement, service);
        measure.put("kind", "channel_shift_saving");
        measure.put("attributionPercent", percent);
        return measure;
    }

    public static Map<String, Object> costPerTransaction(String engagement, int service, Object percent) {
        var measure = saving(engagement, service, percent);
        measure.put("kind", "cost_per_transaction");
        return measure;
    }

    public static Map<String, Object> timeSaved(String engagement, int service, Object percent) {
        var measure = saving(engagement, service, percent);
        measure.put("kind", "time_saved");
        return measure;
    }

    public static Map<String, Object> satisfaction(String engagement, int service) {
        var measure = takeUp(engagement, service);
        measure.put("kind", "satisfaction");
        return measure;
    }

    public static String proposed(Map<String, Object> measure) {
        return MEASURES
                + ADVISOR.post("/v1/measures", measure)
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    public static String baselined(Map<String, Object> measure) {
        var path = proposed(measure);
        EDITOR.act(path, "baseline", baseline(40)).statusCode(200);
        return path;
    }

    public static String tracking(Map<String, Object> measure) {
        var path = baselined(measure);
        EDITOR.post(path + "/readings", reading("2026-06-30", 55)).statusCode(201);
        return path;
    }

    public static String realised(Map<String, Object> measure, long pence, int priceBase, boolean cashable) {
        var path = tracking(measure);
        ADVISOR.act(path, "realisation", Map.of("benefit", benefit(pence, priceBase, cashable)))
                .statusCode(200);
        return path;
    }

    public static Map<String, Object> baseline(Object value) {
        return Map.of("value", value, "on", "2026-01-31", "source", "Web analytics");
    }

    public static Map<String, Object> reading(String on, Object value) {
        return new HashMap<>(Map.of("on", on, "value", value, "source", "Web analytics"));
    }

    public static Map<String, Object> benefit(long pence, int priceBase, boolean cashable) {
        return Map.of("pence", pence, "priceBase", priceBase, "cashable", cashable);
    }
}
