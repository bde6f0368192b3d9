package org.lgds.council.importing.comparison;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.council.importing.row.Source;
import org.lgds.kit.export.Exports;
import org.lgds.kit.security.Scope;

/** Files of public registers beside the register: what they say else, line by line. Nothing is changed. */
@Path("/v1/councils/imports")
public class ImportResource {

    private final ComparingFiles comparing;

    ImportResource(ComparingFiles comparing) {
        this.comparing = comparing;
    }

    /** Compares a file; whose it is its header tells where {@code source} does not. */
    @POST
    @Consumes(Exports.CSV)
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    public ImportReport compare(byte[] file, @RestQuery Source source) {
        return comparing.compare(file, source);
    }
}
