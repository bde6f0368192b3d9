package org.lgds.kit.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

/**
 * Gives resources their JSON bodies, with {@link JsonReading}'s words for what is wrong with them; null where there is none and
 * none is needed ({@link IfGiven}).
 */
@Provider
@Priority(Priorities.USER - 1000)
@Consumes({MediaType.APPLICATION_JSON, MergePatch.TYPE})
public class JsonBodies implements MessageBodyReader<Object> {

    private final JsonReading reading;

    JsonBodies(JsonReading reading) {
        this.reading = reading;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type != InputStream.class && type != byte[].class && type != String.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var whole = new PushbackInputStream(body);
        var first = whole.read();
        if (first < 0 && mayBeLeftOut(annotations)) {
            return null;
        }
        if (first >= 0) {
            whole.unread(first);
        }
        return reading.read(whole, reading.type(generic));
    }

    private static boolean mayBeLeftOut(Annotation[] annotations) {
        return Stream.of(annotations).anyMatch(IfGiven.class::isInstance);
    }
}
