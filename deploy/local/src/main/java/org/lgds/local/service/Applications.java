package org.lgds.local.service;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lgds.local.Port;
import org.lgds.local.Ports;
import org.lgds.local.StackFailure;
import org.lgds.local.data.Secrets;
import org.lgds.local.kafka.Kafka;
import org.lgds.local.postgres.Databases;
import org.lgds.local.postgres.Postgres;
import org.lgds.local.process.LogFile;

/**
 * The table of the suite's applications: name, database, ports, and what they are told.
 *
 * @param more what all of them are told besides, by environment
 */
public record Applications(
        StartCache starts,
        Map<String, String> more,
        Path home,
        Path logs,
        Ports ports,
        Databases databases,
        URI realm,
        Secrets secrets) {
    public static final String ASSET = "asset-service";
    public static final String COUNCIL = "council-service";
    public static final String ENGAGEMENT = "engagement-service";
    public static final String GATEWAY = "gateway";

    /** Keycloak is not among them: a token is checked when one comes, so all can start side by side. */
    private static final Set<String> NEEDS = Set.of(Postgres.NAME, Kafka.NAME);

    private static final List<String> HEAP = List.of("-Xms64m", "-Xmx256m");

    /** Room for what many small requests leave behind at once: the less often the JVM clears up, the less there is to copy. */
    public static final List<String> GATEWAY_HEAP = List.of("-Xms96m", "-Xmx256m", "-Xmn64m");

    public List<Application> services() {
        var engagement = settings("engagement", Port.ENGAGEMENT_SERVICE, Port.ENGAGEMENT_SERVICE_MANAGEMENT);
        engagement.put("LGDS_CALENDAR_API", url(Port.GATEWAY));
        return List.of(
                application(ASSET, "asset", Port.ASSET_SERVICE, Port.ASSET_SERVICE_MANAGEMENT),
                application(COUNCIL, "council", Port.COUNCIL_SERVICE, Port.COUNCIL_SERVICE_MANAGEMENT),
                application(ENGAGEMENT, Port.ENGAGEMENT_SERVICE, Port.ENGAGEMENT_SERVICE_MANAGEMENT, engagement));
    }

    public Application service(String name) {
        return services().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StackFailure("There is no service " + name + "."));
    }

    public Application gateway() {
        var settings = settings("gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT);
        behind(settings, "LGDS_ASSET_SERVICE", Port.ASSET_SERVICE, Port.ASSET_SERVICE_MANAGEMENT);
        behind(settings, "LGDS_COUNCIL_SERVICE", Port.COUNCIL_SERVICE, Port.COUNCIL_SERVICE_MANAGEMENT);
        behind(settings, "LGDS_ENGAGEMENT_SERVICE", Port.ENGAGEMENT_SERVICE, Port.ENGAGEMENT_SERVICE_MANAGEMENT);
        return application(GATEWAY, Port.GATEWAY, Port.GATEWAY_MANAGEMENT, settings);
    }

    private Application application(String name, String database, Port port, Port management) {
        return application(name, port, management, settings(database, port, management));
    }

    private Application application(String name, Port port, Port management, Map<String, String> settings) {
        settings.putAll(more);
        return new Application(
                name,
                starts,
                NEEDS,
                home.resolve(name),
                name.equals(GATEWAY) ? GATEWAY_HEAP : HEAP,
                ports.of(port),
                ports.of(management),
                Map.copyOf(settings),
                new LogFile(logs, name));
    }

    private Map<String, String> settings(String database, Port port, Port management) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", databases.url(database)),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", database),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", databases.password(database)),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of(Port.KAFKA)),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", realm.toString()),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(ports.of(port))),
                Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(management))),
                Map.entry("QUARKUS_SHUTDOWN_DELAY", "0S"), // No other instance is there to go to.
                Map.entry("LGDS_SIGNING_KEY", secrets.of("signing-key"))));
    }

    private void behind(Map<String, String> settings, String service, Port port, Port management) {
        settings.put(service + "_URL", url(port));
        settings.put(service + "_HEALTH", url(management) + "/q/health/ready");
    }

    private String url(Port port) {
        return "http://127.0.0.1:" + ports.of(port);
    }
}
