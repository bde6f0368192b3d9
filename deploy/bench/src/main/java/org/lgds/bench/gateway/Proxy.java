package org.lgds.bench.gateway;

/**
 * A proxy that is measured.
 *
 * @param pid its first process; all that this has started count
 */
record Proxy(String name, int port, long pid) {

    static final String GATEWAY = "the gateway";
    static final String NGINX = "nginx";
    static final String HAPROXY = "HAProxy";
    static final String VERTX = "Vert.x alone";
    static final String SPRING = "Spring Cloud Gateway";
}
