package org.lgds.council.importing.comparison;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lgds.council.importing.row.Source;
import org.lgds.kit.export.Exports;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Scope;

/** Files of public registers beside the register: first what they say else, line by line, then that taken over. */
@Path("/v1/councils/imports")
public class ImportResource {

    private final ComparingFiles comparing;
    private final ApplyingFiles applying;

    ImportResource(ComparingFiles comparing, ApplyingFiles applying) {
        this.comparing = comparing;
        this.applying = applying;
    }

    /**
     * Compares the file of a public register with ours, and takes over what differs. Its header tells whose it is where
     * {@code source} does not. With {@code dryRun=false} what a comparison told before is taken over from {@code
     * validFrom} on, if its ETag is sent as {@code If-Match} and the register has not moved since. Sent again it finds
     * nothing to change.
     *
     * @param source whose file it is
     * @param dryRun false to take over what a comparison told before
     */
    @POST
    @Consumes(Exports.CSV)
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    public RestResponse<ImportReport> compare(
            byte[] file,
            @RestQuery Source source,
            @RestQuery @DefaultValue("true") boolean dryRun,
            @RestQuery LocalDate validFrom,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        var comparison = comparing.compare(file, source);
        var report = comparison.report();
        if (dryRun) {
            return ResponseBuilder.ok(report)
                    .header(HttpHeaders.ETAG, etag(report))
                    .build();
        }
        if (seen == null) {
            throw Problem.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Compare the file first and send the ETag of that answer as If-Match, so that you change what you have seen.");
        }
        if (!seen.trim().equals(etag(report))) {
            throw ApplyingFiles.moved();
        }
        return ResponseBuilder.ok(applying.apply(comparison, validFrom)).build();
    }

    private static String etag(ImportReport report) {
        return "\"" + report.token() + "\"";
    }
}
