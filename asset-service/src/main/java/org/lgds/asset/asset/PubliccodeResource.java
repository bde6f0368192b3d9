package org.lgds.asset.asset;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lgds.asset.publiccode.CheckingPubliccode;
import org.lgds.asset.publiccode.Placed;
import org.lgds.asset.publiccode.PubliccodeDraft;
import org.lgds.asset.publiccode.PubliccodeReport;
import org.lgds.asset.publiccode.Violation;
import org.lgds.kit.event.Journal;
import org.lgds.kit.json.ValidReading;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.tenant.CouncilCode;
import org.lgds.kit.version.Versions;

/** Takes assets over from the publiccode.yml in their repositories. */
@Path("/v1/assets/publiccode")
public class PubliccodeResource {

    static final ProblemType INVALID = new ProblemType("invalid-publiccode", 400, "The publiccode.yml is not valid");

    /**
     * What the rules say of a file.
     *
     * @param valid true if there are no errors
     * @param errors what must be corrected before the file is valid
     * @param warnings what could be better, and harms nothing
     */
    public record Report(boolean valid, List<Violation> errors, List<Violation> warnings) {

        static Report of(PubliccodeReport report) {
            return new Report(report.valid(), report.errors(), report.warnings());
        }
    }

    /**
     * What came of a file, and what it should say better.
     *
     * @param asset the asset as the file makes it; absent where the file was only checked
     * @param valid whether it could be taken; absent where it was
     * @param errors why it could not be taken; absent where it was
     * @param warnings what could be better, and harms nothing
     */
    public record Taken(AssetView asset, Boolean valid, List<Fault> errors, List<Violation> warnings) {}

    /**
     * What breaks the standard, told as any other fault of a request and by its place in the file.
     *
     * @param pointer where it is in what the file says, as a JSON pointer
     * @param detail what is wrong and what to write
     * @param line counted from 1
     * @param column counted from 1
     * @param key of the standard, such as {@code description.en.features}
     * @param message the same as {@code detail}
     */
    public record Fault(String pointer, String detail, int line, int column, String key, String message) {

        private static List<Fault> of(List<Violation> errors) {
            return errors.stream().map(Fault::of).toList();
        }

        private static Fault of(Violation error) {
            var pointer = error.key().isEmpty()
                    ? ""
                    : "/" + error.key().replace("]", "").replace('[', '.').replace('.', '/');
            return new Fault(pointer, error.message(), error.line(), error.column(), error.key(), error.message());
        }
    }

    private final CheckingPubliccode checking = new CheckingPubliccode();
    private final Caller caller;
    private final AssetSight sight;
    private final AssetReferences references;
    private final ValidReading valid;
    private final CatalogueLimits limits;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    PubliccodeResource(
            Caller caller,
            AssetSight sight,
            AssetReferences references,
            ValidReading valid,
            CatalogueLimits limits,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.references = references;
        this.valid = valid;
        this.limits = limits;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * Registers or updates an asset from its publiccode.yml. The file is checked first, and a new repository becomes a
     * draft; with {@code dryRun} it only tells what it found. A file that says what was said before changes nothing.
     *
     * @param council the owner; may be left out by a caller of one council, and where the repository is registered
     * @param party the owner that is no council
     * @param dryRun true to be told what would be done, and nothing is
     */
    @POST
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml"})
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    @Creates(orChanges = true)
    public RestResponse<Taken> take(
            InputStream body,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RestQuery @CouncilCode String council,
            @RestQuery String party)
            throws IOException {
        var yaml = body.readNBytes(CheckingPubliccode.USUAL_LIMIT + 1);
        var report = checking.check(yaml);
        var there = report.valid() ? Asset.ofRepository(report.publiccode().url()) : Optional.<Asset>empty();
        var errors = new ArrayList<>(report.errors());
        if (report.valid()) {
            var own = there.filter(asset -> asset.owner().mayBeActedForBy(caller));
            errors.addAll(limits.exceeded(words(report, own, new Owner(council, party)), report.publiccode(), yaml));
        }
        if (dryRun) {
            anothers(there, council, party).ifPresent(owned -> errors.add(new Placed(yaml).violation("url", owned)));
            return ResponseBuilder.ok(new Taken(null, errors.isEmpty(), Fault.of(errors), report.warnings()))
                    .build();
        }
        if (!errors.isEmpty()) {
            throw Problem.of(
                            INVALID,
                            "The file cannot be taken as it is, for %d reasons; see errors for each line and what to write.",
                            errors.size())
                    .errors(Fault.of(errors))
                    .with("warnings", report.warnings());
        }
        var owner = owner(council, party, there);
        sight.mustActFor(owner);
        return there.isEmpty() ? register(report, yaml, owner) : change(report, yaml, owner, there.get());
    }

    /** The entry as the file makes it of what is there, or of nothing. */
    private static NewAsset words(PubliccodeReport report, Optional<Asset> there, Owner owner) {
        var before = there.flatMap(PubliccodeFile::of).flatMap(PubliccodeFile::facts);
        var file = new FromPubliccode(report.publiccode(), before);
        return there.map(asset -> file.entry(asset.said(Cut.OWN))).orElseGet(() -> file.entry(owner));
    }

    /** Why the repository could not be taken over, where it is another owner's. */
    private Optional<String> anothers(Optional<Asset> there, String council, String party) {
        var isNamed = council != null || party != null;
        return there.filter(asset -> isNamed
                        ? !asset.owner().equals(new Owner(council, party))
                        : !asset.owner().mayBeActedForBy(caller))
                .map(asset -> references.registered(asset).getMessage());
    }

    private RestResponse<Taken> register(PubliccodeReport report, byte[] yaml, Owner owner) {
        var wanted = valid.valid(words(report, Optional.empty(), owner));
        references.mustHold(wanted);
        var asset = Asset.draft(wanted);
        asset.keep(imported(report));
        journal.add(asset.register(clock.instant()));
        asset.persist();
        PubliccodeFile.keep(asset, yaml, clock.instant());
        prepareVersion(report, asset);
        return versions.created(
                asset, new Taken(sight.view(asset), null, null, report.warnings()), "/v1/assets/" + asset.id);
    }

    private RestResponse<Taken> change(PubliccodeReport report, byte[] yaml, Owner owner, Asset asset) {
        if (!asset.owner().equals(owner)) {
            throw references.registered(asset);
        }
        versions.mustMatchIfGiven(asset);
        var wanted = valid.valid(words(report, Optional.of(asset), owner));
        asset.change(wanted, imported(report), clock.instant()).ifPresent(changed -> {
            journal.add(changed);
            PubliccodeFile.keep(asset, yaml, clock.instant());
            prepareVersion(report, asset);
        });
        return versions.answer(asset, new Taken(sight.view(asset), null, null, report.warnings()));
    }

    private void prepareVersion(PubliccodeReport report, Asset asset) {
        var number = report.publiccode().softwareVersion();
        if (AssetVersion.isSemantic(number)
                && AssetVersion.find(asset.id, number).isEmpty()) {
            var version = AssetVersion.draft(asset, number, null);
            version.persist();
            journal.add(asset.prepare(version, clock.instant()));
        }
    }

    private static ImportedFile imported(PubliccodeReport report) {
        return new ImportedFile(
                report.publiccode().publiccodeYmlVersion(),
                PubliccodeDraft.of(report.publiccode()).digest());
    }

    private Owner owner(String council, String party, Optional<Asset> there) {
        if (council == null && party == null) {
            if (there.isPresent() && there.get().owner().mayBeActedForBy(caller)) {
                return there.get().owner();
            }
            if (caller.councils().size() == 1) {
                return new Owner(caller.councils().iterator().next(), null);
            }
        }
        var owner = new Owner(council, party);
        if (!owner.isOne()) {
            throw Problem.invalidParameter("council", "Name the owner: either council or party.");
        }
        return owner;
    }
}
