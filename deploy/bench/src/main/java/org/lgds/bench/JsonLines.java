package org.lgds.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * Sends rows to the service as JSON lines, written as they go, and reads its summary.
 *
 * @param batch the address of the batch
 */
public record JsonLines(String batch, String token) {

    private static final ContentType LINES = ContentType.create("application/x-ndjson", StandardCharsets.UTF_8);

    /** Sends them; all must be accepted. */
    public <T> void send(List<T> rows, Function<T, String> json) throws IOException {
        var post = new HttpPost(batch + "?results=refused");
        post.setHeader("Authorization", "Bearer " + token);
        post.setEntity(new EntityTemplate(-1, LINES, null, out -> {
            for (var row : rows) {
                out.write(json.apply(row).getBytes(StandardCharsets.UTF_8));
            }
        }));
        try (var http = HttpClients.custom().disableAutomaticRetries().build()) {
            http.execute(post, response -> {
                var answer = EntityUtils.toString(response.getEntity());
                if (response.getCode() != 207 || !answer.contains("\"accepted\":%d,".formatted(rows.size()))) {
                    throw new IllegalStateException(
                            "The batch was answered %d: %.500s".formatted(response.getCode(), answer));
                }
                return null;
            });
        }
    }
}
