package org.lgds.local;

/** The ports of the stack and their ordinary numbers, which an offset shifts. */
public enum Port {
    GATEWAY("gateway", 8080),
    ASSET_SERVICE("asset-service", 8081),
    COUNCIL_SERVICE("council-service", 8082),
    ENGAGEMENT_SERVICE("engagement-service", 8083),
    GATEWAY_MANAGEMENT("gateway, management", 9080),
    ASSET_SERVICE_MANAGEMENT("asset-service, management", 9081),
    COUNCIL_SERVICE_MANAGEMENT("council-service, management", 9082),
    ENGAGEMENT_SERVICE_MANAGEMENT("engagement-service, management", 9083),
    KEYCLOAK("keycloak", 8180),
    KAFKA("kafka", 19092),
    KAFKA_CONTROLLER("kafka, controller", 19093),
    POSTGRES("postgres", 15432);

    final String user;
    final int number;

    Port(String user, int number) {
        this.user = user;
        this.number = number;
    }
}
