package org.lgds.council.provision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.council.council.Council;
import org.lgds.council.lgsl.Service;
import org.lgds.council.provision.override.ServiceOverride;
import org.lgds.council.provision.rule.Provides;
import org.lgds.council.provision.rule.ProvisionRule;
import org.lgds.council.provision.rule.Ruling;
import org.lgds.kit.list.Conditions;

/** Who provides what today: what is overridden as the override says, the rest by the rule. */
@ApplicationScoped
class Provision {

    private final ProvisionRule rule;
    private final Clock clock;

    Provision(ProvisionRule rule, Clock clock) {
        this.rule = rule;
        this.clock = clock;
    }

    /** The services of one council. */
    OfCouncil of(Council council) {
        return new OfCouncil(council, ServiceOverride.ofCouncil(council.code, LocalDate.now(clock)));
    }

    /** The councils of one service. */
    OfService of(Service service) {
        return new OfService(service, ServiceOverride.ofService(service.id, LocalDate.now(clock)));
    }

    final class OfCouncil {

        private final Council council;
        private final Map<Integer, ServiceOverride> overrides;

        private OfCouncil(Council council, Map<Integer, ServiceOverride> overrides) {
            this.council = council;
            this.overrides = overrides;
        }

        Verdict verdict(Service service) {
            return by(overrides.get(service.id), () -> rule.of(council, service));
        }

        /** Conditions on a service with that verdict; on any where none is asked for. */
        Conditions conditions(Provides provides) {
            var conditions = new Conditions();
            return provides == null
                    ? conditions
                    : conditions.andAny(alternatives(
                            "id",
                            overrides,
                            provides,
                            rule.condition(council, provides, conditions),
                            Integer[]::new,
                            conditions));
        }
    }

    final class OfService {

        private final Service service;
        private final Map<String, ServiceOverride> overrides;

        private OfService(Service service, Map<String, ServiceOverride> overrides) {
            this.service = service;
            this.overrides = overrides;
        }

        Verdict verdict(Council council) {
            return by(overrides.get(council.code), () -> rule.of(council, service));
        }

        /** Conditions on a council in being with that verdict. */
        Conditions conditions(Provides provides) {
            var conditions = new Conditions().and("state = %s", Council.State.ACTIVE);
            return conditions.andAny(alternatives(
                    "code",
                    overrides,
                    provides,
                    rule.condition(service, provides, conditions),
                    String[]::new,
                    conditions));
        }
    }

    private static Verdict by(ServiceOverride override, Supplier<Ruling> byRule) {
        return override == null ? Verdict.by(byRule.get()) : Verdict.by(override);
    }

    private static <K> List<String> alternatives(
            String key,
            Map<K, ServiceOverride> overrides,
            Provides provides,
            String byRule,
            Function<Integer, K[]> array,
            Conditions conditions) {
        var all = overrides.keySet().toArray(array.apply(0));
        var so = overrides.entrySet().stream()
                .filter(entry -> entry.getValue().says() == provides)
                .map(Map.Entry::getKey)
                .toArray(array::apply);
        return List.of(
                "%s = any(%s)".formatted(key, conditions.parameter(so)),
                "%s and %s <> all(%s)".formatted(byRule, key, conditions.parameter(all)));
    }
}
