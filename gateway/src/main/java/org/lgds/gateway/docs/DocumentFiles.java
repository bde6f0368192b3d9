package org.lgds.gateway.docs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Writes {@code openapi.json} and {@code asyncapi.json} as files while the gateway is built, with addresses of an example:
 * the published clients are made from them, the lint reads them, and a release keeps the first.
 */
public final class DocumentFiles {

    /** Addresses of an example. */
    static final DocsSettings EXAMPLE = new Settings();

    private record Settings() implements DocsSettings {

        @Override
        public URI publicUrl() {
            return URI.create("https://api.lgds.example");
        }

        @Override
        public URI realmUrl() {
            return URI.create("https://login.lgds.example/realms/lgds");
        }

        @Override
        public String signInClient() {
            return "lgds-docs";
        }

        @Override
        public URI sourcesUrl() {
            return URI.create("https://git.lgds.example/suite.git");
        }

        @Override
        public URI securityContact() {
            return URI.create("mailto:security@lgds.example");
        }

        @Override
        public Instant securityExpires() {
            return Instant.parse("2027-11-01T00:00:00Z");
        }

        @Override
        public long memory() {
            return 1 << 20;
        }
    }

    private DocumentFiles() {}

    /** @param arguments the folder to write into */
    public static void main(String... arguments) throws IOException {
        var json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        var contracts = new Contracts(json);
        var version = ConfigProvider.getConfig().getValue("lgds.api-version", String.class);
        var folder = Files.createDirectories(Path.of(arguments[0]));
        json.writeValue(folder.resolve("openapi.json").toFile(), new OpenApi(contracts, EXAMPLE, version).document());
        json.writeValue(folder.resolve("asyncapi.json").toFile(), new AsyncApi(contracts, EXAMPLE, version).document());
    }
}
