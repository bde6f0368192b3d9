package org.lgds.council.performance.saving;

import java.util.EnumMap;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.lgds.council.performance.PerformanceKey;
import org.lgds.council.performance.PerformancePath;
import org.lgds.council.performance.PerformanceSight;
import org.lgds.council.performance.ServicePerformance;
import org.lgds.council.performance.figure.Channel;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Scope;

/** What a service saved by channel shift, for who may read its performance. */
@Path("/v1/performance")
public class ShiftResource {

    private final PerformanceSight sight;
    private final UnitCosts defaults;

    ShiftResource(PerformanceSight sight, UnitCosts defaults) {
        this.sight = sight;
        this.defaults = defaults;
    }

    /**
     * Shows how use of a service moved between channels from an earlier period to this one, and what that saved. Both
     * must be records in force.
     */
    @GET
    @Path(PerformancePath.TEMPLATE + "/channel-shift")
    @RolesAllowed("**")
    @Scope("councils:read")
    @Transactional
    public ShiftView get(@BeanParam PerformancePath path, @Valid @BeanParam ShiftQuery query) {
        var key = path.key();
        if (!key.grain().beginsOn(query.baseline())) {
            throw Problem.invalidParameter("baseline", "%s", key.grain().rule());
        }
        var current = inForce(key);
        var baseline = inForce(
                new PerformanceKey(key.council(), key.service(), key.interaction(), key.grain(), query.baseline()));
        var shift = ChannelShift.between(baseline.figures.completed(), current.figures.completed(), costs(query));
        return new ShiftView(
                key.council(),
                key.service(),
                key.interaction(),
                key.grain(),
                query.baseline(),
                key.start(),
                shift.volume(),
                shift.channels(),
                shift.savingPence(),
                false,
                shift.missing(),
                new ShiftView.DefaultCosts(defaults.source(), defaults.priceBase()));
    }

    private ServicePerformance inForce(PerformanceKey key) {
        var performance = sight.of(key);
        if (performance.state == ServicePerformance.State.WITHDRAWN) {
            throw Problem.notFound("performance in force", key.path());
        }
        return performance;
    }

    private Map<Channel, UnitCost> costs(ShiftQuery query) {
        var costs = new EnumMap<Channel, UnitCost>(Channel.class);
        defaults.pence()
                .forEach((channel, pence) -> costs.put(channel, new UnitCost(pence, UnitCost.Provenance.DEFAULT)));
        for (var channel : Channel.values()) {
            if (query.own(channel) != null) {
                costs.put(channel, new UnitCost(query.own(channel), UnitCost.Provenance.COUNCIL));
            }
        }
        return costs;
    }
}
