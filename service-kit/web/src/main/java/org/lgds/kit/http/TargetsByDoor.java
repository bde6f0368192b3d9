package org.lgds.kit.http;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Has Quarkus leave targets to {@link Door}. By itself it answers 400 to each that {@link java.net.URI} does not take, without a
 * body and before any filter: no framing rule is kept then, and the next request on the connection is served. It reads
 * the system property once, when its HTTP server is set up; configuration comes before that, in each way of starting.
 */
@StaticInitSafe
public class TargetsByDoor implements SmallRyeConfigBuilderCustomizer {

    private static final String LEFT_TO_US = "vertx.disableURIValidation";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty(LEFT_TO_US, "true");
    }
}
