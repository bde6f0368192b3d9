package org.lgds.gateway.consumer;

import java.net.URL;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.gateway.test.Gateway;
import org.lgds.gateway.test.Signed;
import org.lgds.gateway.test.Wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From addresses of their own (all of 127/8 is this machine), as whoever has spent an address's quota is out for a while. */
@QuarkusTest
@TestProfile(Gateway.class)
class AddressLimitsTest {

    private static final String GET = "GET /v1/nothing HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String SPENT = "127.0.0.21";

    /** More than the plan's burst and what comes back meanwhile. */
    private static final int MANY = 20_000;

    @TestHTTPResource("/")
    URL gateway;

    @Test
    void anAddressThatSpentItsQuotaIsRefusedBeforeABodyAndOthersAndGoodTokensAreNot() throws Exception {
        spend(SPENT);
        // One comes back each 0.3 s, so it may have to be asked again.
        await().until(() -> ask(SPENT, GET).startsWith("HTTP/1.1 429"));
        await().until(() -> ask(SPENT, GET.replace("\r\n\r\n", "\r\nAuthorization: Bearer nonsense\r\n\r\n"))
                .startsWith("HTTP/1.1 429"));
        await().until(() -> {
            var answer = ask(
                    SPENT,
                    "POST /v1/nothing HTTP/1.1\r\nHost: a\r\nContent-Length: 900000000\r\nExpect: 100-continue\r\n\r\n");
            return answer.startsWith("HTTP/1.1 429") && answer.contains("Connection: close");
        });

        assertThat(ask("127.0.0.22", GET)).startsWith("HTTP/1.1 404");
        var token = Signed.client("portal").token();
        assertThat(ask(SPENT, GET.replace("\r\n\r\n", "\r\nAuthorization: Bearer " + token + "\r\n\r\n")))
                .startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/nothing HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer nonsense\r\n\r\n",
                "GET /v1/nothing//x HTTP/1.1\r\nHost: a\r\n\r\n",
                "BREW /v1/nothing HTTP/1.1\r\nHost: a\r\n\r\n"
            })
    void whatIsRefusedBeforeItsTokenIsKnownAndABadTokenCountForTheAddress(String refused) {
        var address = "127.0.0.23";
        // One of the day comes back each 86 ms, which may be between the two.
        await().until(() -> left(ask(address, GET)) - left(ask(address, refused)) == 1);
    }

    private static long left(String answer) {
        return Fields.read(answer.replaceAll("(?s).*RateLimit: ([^\r]*).*", "$1"))
                .get("day")
                .get("r");
    }

    private void spend(String address) throws Exception {
        try (var wire = new Wire(gateway, address)) {
            for (int i = 0; i < MANY; i++) {
                var answer = wire.send(GET).until("\r\n\r\n");
                wire.bytes(Integer.parseInt(answer.replaceAll("(?is).*content-length: (\\d+).*", "$1")));
                if (answer.startsWith("HTTP/1.1 429")) {
                    return;
                }
            }
        }
        throw new AssertionError("never refused");
    }

    private String ask(String address, String request) throws Exception {
        try (var wire = new Wire(gateway, address)) {
            return wire.send(request).until("\r\n\r\n");
        }
    }
}
