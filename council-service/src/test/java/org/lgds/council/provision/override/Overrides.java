package org.lgds.council.provision.override;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import io.restassured.response.ValidatableResponse;
import org.lgds.council.Person;

/** Overrides as an administrator writes them over HTTP. */
public final class Overrides {

    /** Abandoned vehicles, which districts and unitaries see to. */
    public static final int OF_DISTRICTS = 372;

    /** Secondary school places, which counties and unitaries see to. */
    public static final int OF_COUNTIES = 14;

    private Overrides() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    public static String of(String council) {
        return "/v1/councils/" + council + "/service-overrides";
    }

    public static Map<String, Object> body(int service, boolean provides, LocalDate from, LocalDate until) {
        var body = new HashMap<String, Object>(Map.of(
                "service", service, "provides", provides, "reason", "Done by its neighbour.", "from", from.toString()));
        if (until != null) {
            body.put("until", until.toString());
        }
        return body;
    }

    /** The address of a new one that says that a council does not provide a service. */
    public static String denied(String council, int service, LocalDate from, LocalDate until) {
        return sent(council, body(service, false, from, until))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    public static ValidatableResponse sent(String council, Map<String, Object> body) {
        return Person.ADMIN.post(of(council), body);
    }
}
