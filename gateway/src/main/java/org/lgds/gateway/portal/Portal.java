package org.lgds.gateway.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.gateway.docs.Contracts;
import org.lgds.gateway.docs.DocsSettings;
import org.lgds.gateway.docs.Document;
import org.lgds.gateway.docs.OpenApi;
import org.lgds.gateway.docs.Pages;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The developer portal: whole pages, written here, that need nothing but their style sheet. */
@ApplicationScoped
class Portal implements Pages {

    private static final String HTML = "text/html; charset=utf-8";
    private static final Map<String, String> ASSETS = Map.of(
            "/docs/style.css", "text/css; charset=utf-8",
            "/docs/try-it.js", "text/javascript; charset=utf-8",
            "/docs/icon.svg", "image/svg+xml",
            "/docs/clients/java/README.md", "text/plain; charset=utf-8",
            "/docs/clients/typescript/README.md", "text/plain; charset=utf-8");
    private static final String REFERENCE = "/docs/reference/";
    private static final String PROBLEMS = "/docs/problems/";
    private static final String EVENTS = "/docs/events/";

    private final Contracts contracts;
    private final Problems problems;
    private final Topics topics;
    private final Frame frame;

    /** Large, and of use for a few pages that are written one after another. */
    private final LoadingCache<String, Reference> reference;

    Portal(OpenApi openApi, Contracts contracts, Problems problems, Topics topics, DocsSettings settings) {
        this.contracts = contracts;
        this.problems = problems;
        this.topics = topics;
        this.frame = Frame.of(settings);
        this.reference = Caffeine.newBuilder()
                .maximumSize(1)
                .expireAfterAccess(Duration.ofMinutes(1))
                .build(only -> {
                    var document = openApi.document();
                    return Reference.of(document, openApi.examples(document), frame.url());
                });
    }

    @Override
    public Optional<Document> at(String path) {
        var asset = ASSETS.get(path);
        if (asset != null) {
            return Optional.of(Document.of(asset, resource(path.substring("/docs/".length()))));
        }
        if (path.equals("/docs/try-it")) {
            return page(Templates.tryIt(frame, reference().tags())).map(Document::withScript);
        }
        if (path.startsWith(REFERENCE)) {
            var operations = reference();
            return operations
                    .tag(path.substring(REFERENCE.length()))
                    .flatMap(tag -> page(Templates.referenceTag(tag, operations.shapes(tag))));
        }
        if (path.startsWith(PROBLEMS)) {
            return problems.of(path.substring(PROBLEMS.length()))
                    .flatMap(problem -> page(Templates.problem(problem, problems.sample(problem))));
        }
        if (path.startsWith(EVENTS)) {
            return topics.of(path.substring(EVENTS.length())).flatMap(topic -> page(Templates.topic(topic)));
        }
        return guide(path);
    }

    private Optional<Document> guide(String path) {
        return switch (path) {
            case "/docs" -> page(Templates.home(frame, reference().size()));
            case "/docs/getting-started" -> page(Templates.gettingStarted(frame));
            case "/docs/getting-started/portal" -> page(Templates.portal(frame));
            case "/docs/getting-started/council-system" -> page(Templates.councilSystem(frame));
            case "/docs/getting-started/dashboard" -> page(Templates.dashboard(frame));
            case "/docs/getting-started/clients" -> page(Templates.clients(frame));
            case "/docs/access" -> page(Templates.access(frame, scopes()));
            case "/docs/licence" -> page(Templates.licence(attribution()));
            case "/docs/accessibility" -> page(Templates.accessibility());
            case "/docs/changelog" -> page(Templates.changelog());
            case "/docs/problems" -> page(Templates.problems(problems.groups(), problems.sample()));
            case "/docs/events" -> page(Templates.events(topics.facts(), topics.states()));
            case "/docs/reference" ->
                page(Templates.reference(reference().tags(), reference().size()));
            default -> Optional.empty();
        };
    }

    private Reference reference() {
        return reference.get("");
    }

    private Map<String, String> scopes() {
        var scopes = new LinkedHashMap<String, String>();
        own().at("/components/securitySchemes/keycloak/flows/clientCredentials/scopes")
                .properties()
                .forEach(scope -> scopes.put(scope.getKey(), scope.getValue().asText()));
        return scopes;
    }

    private List<String> attribution() {
        return own().path("x-attribution")
                .valueStream()
                .map(line -> line.asText())
                .toList();
    }

    private ObjectNode own() {
        return contracts.own("openapi.json", Map.of());
    }

    private static Optional<Document> page(TemplateInstance template) {
        return Optional.of(Document.of(HTML, template.render()));
    }

    private static String resource(String name) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("docs/" + name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
