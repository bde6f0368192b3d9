package org.lgds.gateway.consumer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PlansTest {

    private final Map<String, String> settings = new HashMap<>();

    PlansTest() {
        plan("anonymous", 10, 100);
        plan("staff", 10, 100);
        plan("portal", 20, 200);
        settings.put("lgds.limits.plans.portal.roles", "portal");
        plan("dashboard", 30, 300);
        settings.put("lgds.limits.plans.dashboard.roles", "dashboard,screen");
    }

    @Test
    void aRoleGivesThePlanAndNoneGivesStaff() {
        assertThat(plans().of("x", List.of("portal")).name()).isEqualTo("portal");
        assertThat(plans().of("x", List.of("screen")).name()).isEqualTo("dashboard");
        assertThat(plans().of("x", List.of("advisor")).name()).isEqualTo("staff");
        assertThat(plans().of("x", List.of()).name()).isEqualTo("staff");
    }

    @Test
    void ofSeveralRolesTheLargestBurstCounts() {
        assertThat(plans().of("x", List.of("portal", "dashboard")).name()).isEqualTo("dashboard");
    }

    @Test
    void aNamedClientHasItsPlanWhateverItsRoles() {
        settings.put("lgds.limits.clients.\"org.example-portal\"", "dashboard");
        assertThat(plans().of("org.example-portal", List.of("portal")).name()).isEqualTo("dashboard");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        settings.remove("lgds.limits.plans.staff.burst");
        settings.remove("lgds.limits.plans.staff.day");
        settings.remove("lgds.limits.plans.staff.streams");
        settings.put("lgds.limits.instances", "0");
        settings.put("lgds.limits.clients.a", "gold");
        settings.put("lgds.limits.plans.portal.window", "500ms");
        settings.put("lgds.limits.plans.dashboard.day", "29");
        assertThatIllegalStateException()
                .isThrownBy(this::plans)
                .withMessageContaining("lgds.limits.instances must be 1 or more")
                .withMessageContaining("lgds.limits.plans.staff is missing")
                .withMessageContaining("lgds.limits.clients.a names the plan gold")
                .withMessageContaining("lgds.limits.plans.portal.window must be whole seconds")
                .withMessageContaining("lgds.limits.plans.dashboard.burst and .day");
    }

    @Test
    void aRoleHasOnePlan() {
        settings.put("lgds.limits.plans.dashboard.roles", "portal");
        assertThatIllegalStateException()
                .isThrownBy(this::plans)
                .withMessageContaining("role portal is named by two plans");
    }

    @Test
    void aCouncilMayUseMoreThanOneOfItsClients() {
        settings.put("lgds.limits.plans.portal.council.burst", "20");
        settings.put("lgds.limits.plans.portal.council.day", "400");
        assertThatIllegalStateException()
                .isThrownBy(this::plans)
                .withMessageContaining("lgds.limits.plans.portal.council must allow more");
    }

    private void plan(String name, int burst, int day) {
        settings.put("lgds.limits.plans." + name + ".burst", "" + burst);
        settings.put("lgds.limits.plans." + name + ".day", "" + day);
        settings.put("lgds.limits.plans." + name + ".streams", "1");
    }

    private Plans plans() {
        return new Plans(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withMapping(LimitSettings.class)
                .build()
                .getConfigMapping(LimitSettings.class));
    }
}
