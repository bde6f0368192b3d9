package org.lgds.asset.indicator;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;

/** How much the sector reuses and how much it does twice, for councils and LGDS: no council named, no costs. */
@Path("/v1/duplications/indicators")
@Produces(MediaType.APPLICATION_JSON)
public class IndicatorResource {

    /** More services than the list has. */
    private static final int ALL = 10_000;

    private final Caller caller;
    private final Indicators indicators;
    private final Pages pages;
    private final Exports exports;

    IndicatorResource(Caller caller, Indicators indicators, Pages pages, Exports exports) {
        this.caller = caller;
        this.indicators = indicators;
        this.pages = pages;
        this.exports = exports;
    }

    /** Lists how much is duplicated, service by service. */
    @GET
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Transactional
    public Page<IndicatorView> list(@Valid @BeanParam IndicatorQuery query, @Valid @BeanParam PageQuery page) {
        mustBeOfTheSector();
        return pages.of(
                page, (after, limit) -> indicators.list(query, after, limit), ServiceIndicator::key, IndicatorView::of);
    }

    /**
     * Sums up how much is duplicated, over the services asked for. A council counts once for each of them that it
     * provides.
     */
    @GET
    @Path("summary")
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Transactional
    public IndicatorView summary(@Valid @BeanParam IndicatorQuery query) {
        mustBeOfTheSector();
        return IndicatorView.of(together(indicators.list(query, null, ALL)));
    }

    /** Downloads how much is duplicated, service by service, as CSV or JSON lines. */
    @GET
    @Path("export")
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam IndicatorQuery query) {
        mustBeOfTheSector();
        var source = new Exports.Source<ServiceIndicator>(
                "indicators", (after, limit) -> indicators.list(query, after, limit), ServiceIndicator::key);
        return exports.of(
                format,
                source,
                IndicatorRow.class,
                counted -> IndicatorRow.of(IndicatorView.of(counted)),
                IndicatorView::of);
    }

    private void mustBeOfTheSector() {
        if (caller.councils().isEmpty() && !caller.seesAllCouncils()) {
            throw Problem.of(
                    ProblemType.MISSING_ROLE, "Indicators are for councils and LGDS; your token is for neither.");
        }
    }

    private static ServiceIndicator together(List<ServiceIndicator> services) {
        Map<String, Long> suppliers = new HashMap<>();
        services.forEach(one -> one.suppliers().forEach((name, n) -> suppliers.merge(name, n, Long::sum)));
        return new ServiceIndicator(
                null,
                null,
                null,
                services.stream().mapToLong(ServiceIndicator::buildsStarted).sum(),
                services.stream().mapToLong(ServiceIndicator::buildsOnShared).sum(),
                services.stream().mapToLong(ServiceIndicator::bespoke).sum(),
                services.stream().mapToLong(ServiceIndicator::providing).sum(),
                suppliers,
                services.stream()
                        .map(ServiceIndicator::countedAt)
                        .min(Instant::compareTo)
                        .orElse(null));
    }
}
