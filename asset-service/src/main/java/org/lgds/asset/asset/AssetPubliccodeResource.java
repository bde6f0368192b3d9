package org.lgds.asset.asset;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.publiccode.CheckingPubliccode;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The publiccode.yml of an asset: the one it makes today, and what today's rules say of the one it came from. */
@Path("/v1/assets/{id}/publiccode")
public class AssetPubliccodeResource {

    static final ProblemType INCOMPLETE =
            new ProblemType("publiccode-incomplete", 409, "The asset does not make a whole publiccode.yml");

    private final CheckingPubliccode checking = new CheckingPubliccode();
    private final AssetSight sight;
    private final Versions versions;

    AssetPubliccodeResource(AssetSight sight, Versions versions) {
        this.sight = sight;
        this.versions = versions;
    }

    /**
     * Writes an asset as a publiccode.yml. The file is of version 0.7 and valid; 409 names all that is missing for one.
     * The people and addresses it was imported with are in it for the owner and LGDS alone, as contacts are.
     */
    @GET
    @Produces("application/yaml")
    @PermitAll
    @Transactional
    @APIResponseSchema(value = String.class, responseCode = "200", responseDescription = "The publiccode.yml.")
    @APIResponse(
            responseCode = "409",
            description = "It does not make a whole publiccode.yml: missing names what the standard asks for.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public RestResponse<String> export(@RestPath UUID id) {
        var asset = sight.of(id);
        if (asset.type != AssetType.CODE) {
            throw Problem.of(ProblemType.CONFLICT, "Only an asset of type code has a publiccode.yml.");
        }
        var facts = PubliccodeFile.of(asset).flatMap(PubliccodeFile::facts);
        var yaml = new ToPubliccode(asset, facts, ownerName(asset.owner()), sight.cut(asset))
                .draft()
                .yaml();
        var report = checking.check(yaml.getBytes(UTF_8));
        if (!report.valid()) {
            throw Problem.of(
                            INCOMPLETE,
                            "The standard asks for %d things this asset does not say or says otherwise; see missing."
                                    + " Its owner adds them to the asset, or imports a publiccode.yml that has them.",
                            report.errors().size())
                    .with(
                            "missing",
                            report.errors().stream()
                                    .map(error -> new Missing(error.key(), error.message()))
                                    .toList());
        }
        return versions.answer(asset, yaml);
    }

    /** Something the standard asks for, by its key there. */
    public record Missing(String key, String message) {}

    /** Checks the publiccode.yml that an asset was imported from against today's rules. Nothing is changed by that. */
    @POST
    @Path("validation")
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    public PubliccodeResource.Report validate(@RestPath UUID id) {
        var file = PubliccodeFile.of(sight.ofOwnToRead(id))
                .orElseThrow(() -> Problem.notFound("publiccode.yml of asset", id));
        return PubliccodeResource.Report.of(file.check());
    }

    private static String ownerName(Owner owner) {
        return owner.council() == null
                ? owner.party()
                : KnownCouncil.<KnownCouncil>findByIdOptional(owner.council())
                        .map(council -> council.name)
                        .orElse(owner.council());
    }
}
