package org.lgds.bench.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.lgds.local.Ports;
import org.lgds.local.process.Launch;
import org.lgds.local.process.LogFile;
import org.lgds.local.process.Processes;
import org.lgds.local.service.Applications;

/**
 * The other proxies, each as its makers ship it, before the same upstream. All keep connections on both sides and write a line
 * for each request. One that is not there is left out, with a line that says how to have it.
 *
 * @param folder for settings, logs and keys
 */
record Peers(Path home, Path folder, int upstream, Issuer issuer, Processes processes) {

    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/local/sbin", "/usr/local/bin");

    List<Proxy> start() throws IOException {
        Files.createDirectories(folder);
        var all = new ArrayList<Proxy>();
        nginx().ifPresent(all::add);
        haproxy().ifPresent(all::add);
        spring().ifPresent(all::add);
        bare().ifPresent(all::add);
        return all;
    }

    private Optional<Proxy> nginx() throws IOException {
        var program = installed("nginx");
        if (program.isEmpty()) {
            return leftOut(Proxy.NGINX, "apt-get install nginx-light");
        }
        var port = Ports.anyFree();
        var settings = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                worker_processes auto;
                pid nginx.pid;
                error_log nginx-error.log;
                events {}
                http {
                    access_log nginx-access.log;
                    client_body_temp_path nginx-body;
                    proxy_temp_path nginx-proxy;
                    fastcgi_temp_path nginx-fastcgi;
                    uwsgi_temp_path nginx-uwsgi;
                    scgi_temp_path nginx-scgi;
                    keepalive_requests 1000000;
                    upstream api {
                        server 127.0.0.1:%d;
                        keepalive 64;
                        keepalive_requests 1000000;
                    }
                    server {
                        listen 127.0.0.1:%d;
                        location / {
                            proxy_pass http://api;
                            proxy_http_version 1.1;
                            proxy_set_header Connection "";
                            proxy_set_header Host $host;
                            proxy_set_header X-Forwarded-For $remote_addr;
                            proxy_set_header X-Forwarded-Proto $scheme;
                        }
                    }
                }
                """.formatted(upstream, port));
        return started(
                Proxy.NGINX, port, List.of(program.get(), "-p", folder + "/", "-c", settings.toString()), Map.of());
    }

    /** As HAProxy's makers show it for bearer tokens: the algorithm, the issuer, the audience and the time, then the signature. */
    private Optional<Proxy> haproxy() throws IOException {
        var program = installed("haproxy");
        if (program.isEmpty()) {
            return leftOut(Proxy.HAPROXY, "apt-get install haproxy");
        }
        var port = Ports.anyFree();
        var key = Files.writeString(folder.resolve("issuer.pem"), issuer.publicKeyAsPem());
        var settings =
                Files.writeString(folder.resolve("haproxy.cfg"), """
                global
                    log stdout format raw local0
                defaults
                    mode http
                    log global
                    option httplog
                    timeout connect 2s
                    timeout client 60s
                    timeout server 60s
                    timeout http-request 10s
                frontend door
                    bind 127.0.0.1:%d
                    http-request set-var(txn.bearer) http_auth_bearer
                    http-request set-var(txn.alg) var(txn.bearer),jwt_header_query('$.alg')
                    http-request set-var(txn.iss) var(txn.bearer),jwt_payload_query('$.iss')
                    http-request set-var(txn.aud) var(txn.bearer),jwt_payload_query('$.aud')
                    http-request set-var(txn.exp) var(txn.bearer),jwt_payload_query('$.exp','int')
                    http-request set-var(txn.now) date()
                    http-request deny deny_status 401 unless { var(txn.alg) -m str RS256 }
                    http-request deny deny_status 401 unless { var(txn.iss) -m str %s }
                    http-request deny deny_status 401 unless { var(txn.aud) -m str lgds-api }
                    http-request deny deny_status 401 if { var(txn.exp),sub(txn.now) -m int lt 0 }
                    http-request deny deny_status 401 unless { var(txn.bearer),jwt_verify(txn.alg,"%s") -m int 1 }
                    http-request set-header X-Forwarded-Proto http
                    option forwardfor
                    default_backend api
                backend api
                    http-reuse always
                    server api 127.0.0.1:%d
                """.formatted(port, issuer.name(), key, upstream));
        return started(Proxy.HAPROXY, port, List.of(program.get(), "-db", "-f", settings.toString()), Map.of());
    }

    /** On the same JDK as the gateway, with the same collector and heap. */
    private Optional<Proxy> spring() throws IOException {
        var jar = home.resolve("deploy/bench/spring-gateway/target/spring-gateway.jar");
        if (Files.notExists(jar)) {
            return leftOut(Proxy.SPRING, "mvn -f deploy/bench/spring-gateway/pom.xml package");
        }
        var port = Ports.anyFree();
        return started(
                Proxy.SPRING,
                port,
                java("-jar", jar.toString()),
                Map.of(
                        "SERVER_PORT", Integer.toString(port),
                        "UPSTREAM", "http://127.0.0.1:" + upstream,
                        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", issuer.name()));
    }

    private Optional<Proxy> bare() throws IOException {
        var port = Ports.anyFree();
        return started(
                Proxy.VERTX,
                port,
                java(
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareProxy.class.getName(),
                        Integer.toString(port),
                        Integer.toString(upstream)),
                Map.of());
    }

    private static List<String> java(String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(Stream.of(java, "-XX:+UseSerialGC"), Applications.GATEWAY_HEAP.stream(), Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
    }

    private Optional<Proxy> started(String name, int port, List<String> command, Map<String, String> environment) {
        var log = new LogFile(folder, name.toLowerCase(Locale.ROOT).replace(' ', '-'));
        var process = processes.start(Launch.of(command, environment), log, folder);
        await(name, port, process, log);
        return Optional.of(new Proxy(name, port, process.pid()));
    }

    static void await(String name, int port, Process process, LogFile log) {
        while (!isOpen(port)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " ended as it started; see " + log.path());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean isOpen(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Proxy> leftOut(String name, String command) {
        System.out.println(name + " is left out, as it is not there. To have it measured: " + command);
        return Optional.empty();
    }

    private static Optional<String> installed(String program) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), FOLDERS.stream())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
