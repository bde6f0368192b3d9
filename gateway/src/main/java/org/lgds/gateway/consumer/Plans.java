package org.lgds.gateway.consumer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.lgds.gateway.consumer.LimitSettings.CouncilSettings;
import org.lgds.gateway.consumer.LimitSettings.PlanSettings;

/** Which client has which plan. All that is wrong with the settings is said at once, and the gateway does not start. */
final class Plans {

    private static final Duration LONGEST_WINDOW = Duration.ofHours(1);
    private static final long MOST = 1_000_000_000;

    private final Map<String, Plan> byName = new TreeMap<>();
    private final Map<String, Plan> byRole = new HashMap<>();
    private final Map<String, Plan> byClient = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    Plans(LimitSettings settings) {
        must(settings.instances() >= 1, "lgds.limits.instances must be 1 or more");
        must(
                settings.addresses() >= 1 && settings.consumers() >= 1,
                "lgds.limits.addresses and .consumers must be 1 or more");
        for (var needed : List.of(Plan.ANONYMOUS, Plan.STAFF)) {
            must(settings.plans().containsKey(needed), "lgds.limits.plans.%s is missing", needed);
        }
        settings.plans().forEach((name, plan) -> add(name, plan, settings.instances()));
        settings.clients().forEach((client, plan) -> {
            must(
                    settings.plans().containsKey(plan) && !plan.equals(Plan.ANONYMOUS),
                    "lgds.limits.clients.%s names the plan %s; there are %s",
                    client,
                    plan,
                    new TreeSet<>(settings.plans().keySet()));
            byClient.put(client, byName.get(plan));
        });
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("The limits cannot be used: " + String.join("; ", wrong));
        }
    }

    Plan anonymous() {
        return byName.get(Plan.ANONYMOUS);
    }

    /** The plan of the client's name, else that of its roles (of several the one with the largest burst), else staff. */
    Plan of(String client, Collection<String> roles) {
        var named = byClient.get(client);
        if (named != null) {
            return named;
        }
        return roles.stream()
                .map(byRole::get)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Plans::burst).thenComparing(Plan::name))
                .orElseGet(() -> byName.get(Plan.STAFF));
    }

    private static long burst(Plan plan) {
        return plan.own().policies().get(0).quota();
    }

    private void add(String name, PlanSettings given, int instances) {
        var at = "lgds.limits.plans." + name;
        var window = given.window();
        must(
                !window.isNegative()
                        && !window.isZero()
                        && window.compareTo(LONGEST_WINDOW) <= 0
                        && window.getNano() == 0,
                "%s.window must be whole seconds, from 1S to 1H",
                at);
        must(given.streams() >= 0, "%s.streams must be 0 or more", at);
        quotas(at, given.burst(), given.day());
        given.council().ifPresent(council -> councilQuotas(at, given, council));
        if (!wrong.isEmpty()) {
            return;
        }
        var plan = new Plan(
                name,
                given.by(),
                Terms.of("", given.burst(), window, given.day(), instances),
                given.council().map(all -> Terms.of("council-", all.burst(), window, all.day(), instances)),
                given.streams());
        byName.put(name, plan);
        for (var role : given.roles().orElse(Set.of())) {
            var other = byRole.put(role, plan);
            must(
                    other == null,
                    "role %s is named by two plans, %s and %s",
                    role,
                    name,
                    other == null ? "" : other.name());
        }
    }

    private void quotas(String at, long burst, long day) {
        must(
                burst >= 1 && burst <= day && day <= MOST,
                "%s.burst and .day must be 1 or more, day no less than burst",
                at);
    }

    /** With less for all than for one, a single client could lock the others of its council out. */
    private void councilQuotas(String at, PlanSettings given, CouncilSettings council) {
        quotas(at + ".council", council.burst(), council.day());
        must(
                council.burst() > given.burst() && council.day() > given.day(),
                "%s.council must allow more than one client of the council may use alone",
                at);
    }

    private void must(boolean right, String otherwise, Object... args) {
        if (!right) {
            wrong.add(otherwise.formatted(args));
        }
    }
}
