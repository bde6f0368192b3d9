package org.lgds.kit.data;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;

@Path("/v1/widget-exports")
public class WidgetExportResource {

    record Row(String owner, String name, long version, Widget.State state) {}

    private final Exports exports;

    WidgetExportResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Path("{owner}")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestPath String owner, @RestQuery ExportFormat format) {
        var source =
                new Exports.Source<Widget>("widgets", (after, limit) -> Widget.after(owner, after, limit), Widget::key);
        return exports.of(
                format,
                source,
                Row.class,
                widget -> new Row(widget.owner, widget.name, widget.version, widget.state),
                Widget::view);
    }
}
