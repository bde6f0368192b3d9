package org.lgds.council.provision.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.council.council.Council;
import org.lgds.council.lgsl.ProvidingTier;
import org.lgds.council.lgsl.Service;
import org.lgds.kit.list.Conditions;

/**
 * Who provides what where nothing is said of it: councils of a service's tiers do, apart from areas that their type has
 * nothing to do with. A council that ended provides nothing any more.
 */
@ApplicationScoped
public class ProvisionRule {

    private final ProvisionSettings settings;

    ProvisionRule(ProvisionSettings settings) {
        this.settings = settings;
    }

    public Ruling of(Council council, Service service) {
        if (hasEnded(council)) {
            return new Ruling(Provides.NO, "The council is %s.".formatted(name(council.state)));
        }
        if (service.providingTier == null) {
            return new Ruling(Provides.UNKNOWN, "No providing tier is known of this service.");
        }
        var tiers = service.providingTier.tiers();
        if (!tiers.contains(council.tier)) {
            return new Ruling(
                    Provides.NO,
                    "It is provided by councils of tier %s; this one is %s."
                            .formatted(names(tiers), name(council.tier)));
        }
        if (service.area != null && outside(council.type).contains(service.area)) {
            return new Ruling(
                    Provides.NO,
                    "Councils of type %s have nothing to do with %s.".formatted(name(council.type), service.area));
        }
        return new Ruling(Provides.YES, "It is provided by councils of tier %s.".formatted(names(tiers)));
    }

    /** The same verdict on a council's services, as a condition on a service. */
    public String condition(Council council, Provides provides, Conditions conditions) {
        if (hasEnded(council)) {
            return provides == Provides.NO ? "true" : "false";
        }
        if (provides == Provides.UNKNOWN) {
            return "providing_tier is null";
        }
        return "(providing_tier is not null and (providing_tier = any(%s) and coalesce(area, '') <> all(%s)) = %s)"
                .formatted(
                        conditions.parameter(ProvidingTier.namesWith(council.tier)),
                        conditions.parameter(outside(council.type).toArray(String[]::new)),
                        conditions.parameter(provides == Provides.YES));
    }

    /** The same verdict on a service's providers, as a condition on a council in being. */
    public String condition(Service service, Provides provides, Conditions conditions) {
        if (service.providingTier == null) {
            return provides == Provides.UNKNOWN ? "true" : "false";
        }
        if (provides == Provides.UNKNOWN) {
            return "false";
        }
        return "(tier = any(%s) and type <> all(%s)) = %s"
                .formatted(
                        conditions.parameter(namesOf(service.providingTier.tiers())),
                        conditions.parameter(typesOutside(service.area).toArray(String[]::new)),
                        conditions.parameter(provides == Provides.YES));
    }

    private static boolean hasEnded(Council council) {
        return council.state == Council.State.ABOLISHED || council.state == Council.State.WITHDRAWN;
    }

    private List<String> outside(Council.Type type) {
        return settings.outside().getOrDefault(type, List.of());
    }

    /** Names of the types that have nothing to do with a service area, in their order. */
    public List<String> typesOutside(String area) {
        return settings.outside().entrySet().stream()
                .filter(entry -> area != null && entry.getValue().contains(area))
                .map(Map.Entry::getKey)
                .sorted()
                .map(Enum::name)
                .toList();
    }

    /** The areas that some type has nothing to do with. */
    public Set<String> areasOutside() {
        return settings.outside().values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    private static String[] namesOf(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toArray(String[]::new);
    }

    private static String names(List<?> constants) {
        return constants.stream().map(ProvisionRule::name).collect(Collectors.joining(", "));
    }

    private static String name(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT);
    }
}
