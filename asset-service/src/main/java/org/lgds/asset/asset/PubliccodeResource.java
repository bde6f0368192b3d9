package org.lgds.asset.asset;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.publiccode.CheckingPubliccode;
import org.lgds.asset.publiccode.Publiccode;
import org.lgds.asset.publiccode.PubliccodeReport;
import org.lgds.asset.publiccode.Violation;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Registers an asset from the publiccode.yml in its repository. */
@Path("/v1/assets/publiccode")
public class PubliccodeResource {

    static final ProblemType INVALID = new ProblemType("invalid-publiccode", 400, "The publiccode.yml is not valid");
    static final ProblemType REGISTERED = new ProblemType("repository-registered", 409, "The repository is registered");

    /** What {@code dryRun} answers. */
    public record Report(boolean valid, List<Violation> errors, List<Violation> warnings) {}

    /** The asset that was registered, and what its file should say better. */
    public record Registered(AssetView asset, List<Violation> warnings) {}

    private final CheckingPubliccode checking = new CheckingPubliccode();
    private final Caller caller;
    private final AssetSight sight;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    PubliccodeResource(Caller caller, AssetSight sight, Journal journal, Versions versions, Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * Checks the file, and registers a draft from it or, with {@code dryRun}, only tells what it found.
     *
     * @param council the owner; may be left out by a caller of one council
     * @param party the owner that is no council
     */
    @POST
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml"})
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    public RestResponse<Object> register(
            InputStream body,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RestQuery String council,
            @RestQuery String party)
            throws IOException {
        var report = checking.check(body);
        if (dryRun) {
            return ResponseBuilder.<Object>ok(new Report(report.valid(), report.errors(), report.warnings()))
                    .build();
        }
        if (!report.valid()) {
            throw Problem.of(
                            INVALID,
                            "The file breaks the standard in %d places; see errors for each line and what to write.",
                            report.errors().size())
                    .errors(report.errors())
                    .with("warnings", report.warnings());
        }
        return register(report, owner(council, party));
    }

    private RestResponse<Object> register(PubliccodeReport report, Owner owner) {
        owner.mustBeActedForBy(caller);
        owner.councils().forEach(KnownCouncil::inBeing);
        var file = report.publiccode();
        Asset.ofRepository(file.url()).ifPresent(PubliccodeResource::refuse);
        var asset = Asset.draft(wanted(file, owner));
        journal.add(asset.register(clock.instant()));
        asset.persist();
        if (AssetVersion.isSemantic(file.softwareVersion())) {
            var version = AssetVersion.draft(asset, file.softwareVersion(), null);
            version.persist();
            journal.add(asset.prepare(version, clock.instant()));
        }
        return versions.created(asset, new Registered(sight.view(asset), report.warnings()), "/v1/assets/" + asset.id);
    }

    private static void refuse(Asset there) {
        throw Problem.of(REGISTERED, "An asset of this repository is registered already; change that one.")
                .with("asset", "/v1/assets/" + there.id);
    }

    private Owner owner(String council, String party) {
        if (council == null && party == null && caller.councils().size() == 1) {
            return new Owner(caller.councils().iterator().next(), null);
        }
        var owner = new Owner(council, party);
        if (!owner.isOne()) {
            throw Problem.invalidParameter("council", "Name the owner: either council or party.");
        }
        return owner;
    }

    /** A catalogue entry from the file's facts. Which services it is for the file does not say: its owner adds that. */
    private static NewAsset wanted(Publiccode file, Owner owner) {
        var description = file.description()
                .getOrDefault("en", file.description().values().iterator().next());
        var origin = owner.council() != null ? Origin.COUNCIL : Origin.SECTOR_BODY;
        return new NewAsset(
                file.name(),
                description.shortDescription(),
                AssetType.CODE,
                origin,
                owner,
                Set.of(),
                false,
                file.licence(),
                file.url(),
                description.documentation(),
                file.categories());
    }
}
