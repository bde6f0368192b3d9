package org.lgds.council.provision;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.council.council.Council;
import org.lgds.council.lgsl.ProvidingTier;
import org.lgds.council.lgsl.Service;
import org.lgds.kit.list.Conditions;

/** Who provides what: councils of a service's tiers do, apart from areas that their type has nothing to do with. */
@ApplicationScoped
class ProvisionRule {

    private final ProvisionSettings settings;

    ProvisionRule(ProvisionSettings settings) {
        this.settings = settings;
    }

    /** The verdict with its reason. */
    record Verdict(Provides provides, String reason) {}

    Verdict of(Council council, Service service) {
        if (service.providingTier == null) {
            return new Verdict(Provides.UNKNOWN, "No providing tier is known of this service.");
        }
        var tiers = service.providingTier.tiers();
        if (!tiers.contains(council.tier)) {
            return new Verdict(
                    Provides.NO,
                    "It is provided by councils of tier %s; this one is %s."
                            .formatted(names(tiers), name(council.tier)));
        }
        if (service.area != null && outside(council).contains(service.area)) {
            return new Verdict(
                    Provides.NO,
                    "Councils of type %s have nothing to do with %s.".formatted(name(council.type), service.area));
        }
        return new Verdict(Provides.YES, "It is provided by councils of tier %s.".formatted(names(tiers)));
    }

    /** The same verdict as conditions on services. */
    Conditions conditions(Council council, Provides provides) {
        var conditions = new Conditions();
        if (provides == null) {
            return conditions;
        }
        if (provides == Provides.UNKNOWN) {
            return conditions.andAll("providing_tier is null");
        }
        return conditions
                .andAll("providing_tier is not null")
                .andAll(
                        "(providing_tier = any(%s) and coalesce(area, '') <> all(%s)) = %s",
                        ProvidingTier.namesWith(council.tier),
                        outside(council).toArray(String[]::new),
                        provides == Provides.YES);
    }

    private List<String> outside(Council council) {
        return settings.outside().getOrDefault(council.type, List.of());
    }

    private static String names(List<?> constants) {
        return constants.stream().map(ProvisionRule::name).collect(Collectors.joining(", "));
    }

    private static String name(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT);
    }
}
