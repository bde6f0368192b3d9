package org.lgds.gateway.log;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

/** A record of a facts topic: a CloudEvent in binary mode, and the same in structured mode with the data's bytes untouched. */
record Fact(
        String id,
        String type,
        String subject,
        String source,
        OffsetDateTime time,
        long sequence,
        Audience audience,
        List<String> councils,
        String topic,
        String json) {

    /** In bytes. The log's indexes take no longer ones; ours are a tenth of it. */
    private static final int MAX_ATTRIBUTE = 1000;

    /** In bytes. These name councils, of which there are some 400, and are in no index. */
    private static final int MAX_LIST = 16 * 1024;

    private static final Set<String> LISTS = Set.of("ce_audience", "ce_councils");

    private static final JsonFactory JSON = new JsonFactory();

    /** What can never be shown: kept out of the log, loudly, so that the rest goes on. */
    static final class Unreadable extends Exception {
        Unreadable(String what) {
            super(what);
        }
    }

    static Fact of(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        try {
            var audience = new Audience(needed(record, "ce_audience"));
            var councils = header(record, "ce_councils");
            return new Fact(
                    needed(record, "ce_id"),
                    needed(record, "ce_type"),
                    needed(record, "ce_subject"),
                    needed(record, "ce_source"),
                    time(record),
                    sequence(record),
                    audience,
                    councils == null ? List.of() : Arrays.asList(councils.split("\\s*,\\s*")),
                    record.topic(),
                    structured(record, audience.showsActor()));
        } catch (IllegalArgumentException | DateTimeException | IOException e) {
            throw new Unreadable(e.getMessage());
        }
    }

    private static String structured(ConsumerRecord<byte[], byte[]> record, boolean showsActor)
            throws IOException, Unreadable {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (var name : new String[] {"specversion", "id", "source", "type", "subject", "time", "dataschema"}) {
                write(json, name, header(record, "ce_" + name));
            }
            json.writeStringField("datacontenttype", "application/json");
            // Text, as in the record's headers and as CloudEvents' extension of that name has it.
            json.writeStringField("sequence", Long.toString(sequence(record)));
            for (var name : new String[] {"audience", "councils", "traceparent"}) {
                write(json, name, header(record, "ce_" + name));
            }
            if (showsActor) {
                write(json, "actor", header(record, "ce_actor"));
            }
            json.writeFieldName("data");
            json.writeRawValue(data(record));
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(com.fasterxml.jackson.core.JsonGenerator json, String name, String value)
            throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static String data(ConsumerRecord<byte[], byte[]> record) throws IOException, Unreadable {
        if (record.value() == null) {
            throw new Unreadable("no data");
        }
        var text = decode(record.value());
        try (var parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new Unreadable("no data");
            }
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new Unreadable("more than one value");
            }
        }
        return text;
    }

    /** In UTC, as the database knows fewer offsets than Java, and of a year in four digits, as RFC 3339 has it. */
    private static OffsetDateTime time(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        var time = OffsetDateTime.parse(needed(record, "ce_time")).withOffsetSameInstant(UTC);
        if (time.getYear() < 0 || time.getYear() > 9999) {
            throw new Unreadable("no year of four digits in ce_time");
        }
        return time;
    }

    static long sequence(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        return Long.parseLong(needed(record, "ce_sequence"));
    }

    private static String needed(ConsumerRecord<byte[], byte[]> record, String name) throws Unreadable {
        var value = header(record, name);
        if (value == null || value.isEmpty()) {
            throw new Unreadable("no " + name);
        }
        return value;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        var most = LISTS.contains(name) ? MAX_LIST : MAX_ATTRIBUTE;
        var value = decode(header.value());
        if (header.value().length > most || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(name + " is too long or no text");
        }
        return value;
    }

    static String decode(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }
}
