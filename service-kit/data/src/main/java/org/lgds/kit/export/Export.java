package org.lgds.kit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A download on its way: written while it is read, never held as a whole. Return it as it is, in no RestResponse. */
public final class Export {

    interface Body {
        void write(ExportFormat format, OutputStream out) throws IOException;
    }

    private final String name;
    private final ExportFormat asked;
    private final List<String> attribution;
    private final Body body;

    Export(String name, ExportFormat asked, List<String> attribution, Body body) {
        this.name = name;
        this.asked = asked;
        this.attribution = attribution;
        this.body = body;
    }

    private ExportFormat format(MediaType accepted) {
        return asked == null ? ExportFormat.of(accepted) : asked;
    }

    /** Says what the download is, to HEAD as well, for which nothing is written. */
    static class Head {

        @ServerResponseFilter
        void add(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getEntity() instanceof Export export) {
                var format = export.format(response.getMediaType());
                var headers = response.getHeaders();
                headers.putSingle(HttpHeaders.CONTENT_TYPE, format.type());
                headers.putSingle(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\""
                                .formatted(export.name, format.name().toLowerCase(Locale.ROOT)));
                headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
                export.attribution.forEach(source -> headers.add("Attribution", source));
            }
        }
    }

    /** Before the writers of any text and of any JSON, to which an export is but an object. */
    @Provider
    @Priority(Priorities.USER - 1000)
    @Produces({Exports.CSV, Exports.NDJSON})
    public static class Writer implements MessageBodyWriter<Export> {

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == Export.class;
        }

        @Override
        public void writeTo(
                Export export,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream out)
                throws IOException {
            export.body.write(export.format(mediaType), out);
        }
    }
}
