package org.lgds.asset.search;

import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.asset.AssetRow;
import org.lgds.asset.asset.AssetSight;
import org.lgds.asset.search.AssetPage.Search;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.openapi.MayForbid;
import org.lgds.kit.tenant.CouncilCode;

/** The catalogue as a list: searched, filtered, counted, sorted, downloaded. */
@Path("/v1/assets")
public class FindingResource {

    /**
     * What somebody has typed so far.
     *
     * @param q the first letters of a search
     */
    public record Typed(
            @RestQuery @NotNull @Size(min = 1, max = 200) String q) {}

    private final ReadingQuestions questions;
    private final FindingAssets finding;
    private final CountingFacets facets;
    private final Suggesting suggesting;
    private final AssetSight sight;
    private final Exports exports;

    FindingResource(
            ReadingQuestions questions,
            FindingAssets finding,
            CountingFacets facets,
            Suggesting suggesting,
            AssetSight sight,
            Exports exports) {
        this.questions = questions;
        this.finding = finding;
        this.facets = facets;
        this.suggesting = suggesting;
        this.sight = sight;
        this.exports = exports;
    }

    /** Searches the catalogue of assets, with filters and the counts of each. */
    @GET
    @PermitAll
    @MayForbid
    @Transactional
    public RestResponse<AssetPage> list(
            @Valid @BeanParam AssetQuery query,
            @RestQuery("for") @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED) String council,
            @Valid @BeanParam PageQuery page) {
        var reading = questions.read(query.q());
        var found = finding.find(query, reading, council, page);
        var search =
                reading.asksForWords() ? new Search(reading.ignored(), reading.corrected(), found.complete()) : null;
        var counts = query.facets().isEmpty() ? Map.<String, AssetPage.Counts>of() : facets.of(query, reading);
        var next = found.page().next();
        var answer =
                ResponseBuilder.ok(new AssetPage(found.page().items(), next, search, counts.isEmpty() ? null : counts));
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next));
        }
        return answer.build();
    }

    /** Suggests how a search that was begun may go on. */
    @GET
    @Path("suggest")
    @PermitAll
    @Transactional
    public Suggesting.Suggestions suggest(@Valid @BeanParam Typed typed) {
        return suggesting.of(typed.q());
    }

    /** Downloads all assets that the caller may see, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam AssetQuery query) {
        var source = new Exports.Source<Asset>(
                "assets", (after, limit) -> finding.newest(query, questions.read(query.q()), after, limit), Asset::key);
        return exports.of(format, source, AssetRow.class, asset -> AssetRow.of(sight.view(asset)), sight::view);
    }
}
