package org.lgds.council.register;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the register is there. */
@Readiness
@ApplicationScoped
class RegisterReady implements HealthCheck {

    private final RegisterLoader loader;

    RegisterReady(RegisterLoader loader) {
        this.loader = loader;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("The register")
                .status(loader.isLoaded())
                .build();
    }
}
