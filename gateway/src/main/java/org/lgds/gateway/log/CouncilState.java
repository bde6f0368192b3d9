package org.lgds.gateway.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the log reads of {@code lgds.councils.state}: who follows a council that has ended.
 *
 * @param successors none of a council that has not, as before the day of a reorganisation nobody is anyone's successor
 */
record CouncilState(String code, List<String> successors, long sequence) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A tombstone tells of no successors either. */
    static CouncilState of(ConsumerRecord<byte[], byte[]> record) throws Fact.Unreadable {
        try {
            if (record.key() == null) {
                throw new Fact.Unreadable("no key");
            }
            return new CouncilState(
                    code(Fact.decode(record.key())),
                    record.value() == null ? List.of() : successors(JSON.readTree(Fact.decode(record.value()))),
                    Fact.sequence(record));
        } catch (IllegalArgumentException | IOException e) {
            throw new Fact.Unreadable(e.getMessage());
        }
    }

    private static List<String> successors(JsonNode council) throws Fact.Unreadable {
        if (!council.path("state").isTextual()) {
            throw new Fact.Unreadable("no state");
        }
        var successors = new ArrayList<String>();
        if (council.path("state").textValue().equals("abolished")) {
            for (var successor : council.path("successors")) {
                successors.add(code(successor.asText()));
            }
        }
        return successors;
    }

    private static String code(String text) throws Fact.Unreadable {
        if (!CODE.matcher(text).matches()) {
            throw new Fact.Unreadable("a code that no council has");
        }
        return text;
    }
}
