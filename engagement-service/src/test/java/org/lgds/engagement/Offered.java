package org.lgds.engagement;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds what somebody is offered to do with a record against what they are answered as they do it. */
public final class Offered {

    private static final Set<Integer> REFUSED = Set.of(403, 404, 409);

    private Offered() {}

    /**
     * Takes an action, which is possible exactly if {@code allowedActions} had it just before.
     *
     * @param asks as whom
     * @param body what the action reads, such that nothing in it is a reason to refuse; null for nothing
     * @return the status of the answer
     */
    public static int answered(Supplier<RequestSpecification> asks, String record, String action, Object body) {
        var seen = asks.get().get(record).then().extract();
        List<String> offered = seen.statusCode() == 200 ? seen.path("allowedActions") : List.of();
        var sent = asks.get().header("If-Match", "*");
        var answer = (body == null ? sent : sent.contentType(ContentType.JSON).body(body)).post(record + "/" + action);
        if (REFUSED.contains(answer.statusCode())) {
            assertThat(offered)
                    .as("offered of %s, and %s refuses it: %s", record, action, answer.asString())
                    .doesNotContain(action);
        } else {
            assertThat(answer.statusCode())
                    .as("%s of %s: %s", action, record, answer.asString())
                    .isEqualTo(200);
            assertThat(offered).as("possible of %s, and not offered", record).contains(action);
        }
        return answer.statusCode();
    }
}
