package org.lgds.council.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.register.RegisterFiles.RegisterFile;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class RegisterLoaderTest {

    private static final String COUNCILS = "lgds.councils";
    private static final String LOCAL_SERVICE = "{\"id\":900001,\"label\":\"Tide tables\",\"enabled\":false}";

    @Inject
    RegisterLoader loader;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    @AfterEach
    void loadOurs() {
        loader.load(RegisterFiles.ours());
    }

    @Test
    void theWholeRegisterIsAnnouncedOnce() {
        assertThat(
                        number(
                                "select count(distinct key) from outbox where topic = 'lgds.councils.state' and length(key) = 3"))
                .isEqualTo(382 + 48 + 2);
        assertThat(
                        number(
                                "select count(distinct key) from outbox where topic = 'lgds.services.state' and key <> '900001'"))
                .isEqualTo(1520);
        assertThat(
                        number(
                                "select count(*) from outbox where headers like '%council.registered%' and topic = 'lgds.councils' and length(key) = 3"))
                .isEqualTo(382 + 48 + 2);
        assertThat(outbox.of(COUNCILS, "LDS").get(0).headers())
                .containsEntry("ce_type", "org.lgds.council.registered.v1")
                .containsEntry("ce_source", "/council-service")
                .containsEntry("ce_subject", "LDS")
                .containsEntry("ce_councils", "LDS")
                .containsEntry("ce_audience", "public")
                .containsEntry("ce_sequence", "1")
                .doesNotContainKey("ce_actor");
    }

    @Test
    void loadingTheSameFilesAgainTouchesNothing() {
        var before = footprint();
        loader.load(RegisterFiles.ours());

        assertThat(footprint()).isEqualTo(before);
    }

    @Test
    void typesThatHaveNothingToDoWithAServiceAreToldWithIt() {
        var state = outbox.of("lgds.services.state", "14").get(0);
        assertThat(state.data().at("/notProvidedBy/0").asText()).isEqualTo("ni_district");
        assertThat(outbox.of("lgds.services.state", "372").get(0).data().has("notProvidedBy"))
                .isFalse();

        // As of a register that was loaded before this was told, or under other settings.
        var sent = outbox.of("lgds.services.state", "14").size();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update service set not_provided_by = '{}' where id = 14")
                        .executeUpdate());
        loader.load(RegisterFiles.ours());
        var all = outbox.of("lgds.services.state", "14");
        assertThat(all).hasSize(sent + 1);
        assertThat(all.get(sent).data().at("/notProvidedBy/0").asText()).isEqualTo("ni_district");
        assertThat(outbox.names("lgds.services", "14")).endsWith("service.changed");
    }

    @Test
    void whatTheFileChangesIsToldByItsKindAndNothingElseIsTouched() {
        var before = outbox.size();
        loader.load(edited(
                RegisterFile.COUNCILS,
                "LIV",
                line -> line.replace("Liverpool City Council", "Liverpool Council")
                        .replace("\"populationAsOf\":2020", "\"populationAsOf\":2021")));

        assertThat(outbox.names(COUNCILS, "LIV"))
                .endsWith("council.renamed", "council.facts_updated")
                .doesNotContain("council.changed");
        assertThat(outbox.size()).isEqualTo(before + 4);
        when().get("/v1/councils?q=liverpool").then().body("items.name", contains("Liverpool Council"));
    }

    @Test
    void anIdentifierThatTheFileAddsIsTold() {
        loader.load(edited(
                RegisterFile.COUNCILS,
                "SHF",
                line -> line.replaceFirst(
                        "\"gss\":\"(\\w+)\"(,\"formerGss\":\\[[^]]*])?",
                        "\"gss\":\"E08000999\",\"formerGss\":[\"$1\"]")));

        assertThat(outbox.names(COUNCILS, "SHF")).contains("council.identifier_added", "council.identifier_ended");
        when().get("/v1/councils?gss=E08000999").then().body("items.code", contains("SHF"));
    }

    @Test
    void anAuthoritysNewNameIsShownByItsMembersWithAnotherETag() {
        var etag = when().get("/v1/councils/BNS").header("ETag");
        loader.load(edited(RegisterFile.AUTHORITIES, "E47000002", line -> line.replace(" Mayoral", "")));

        assertThat(outbox.names(COUNCILS, "BNS")).endsWith("council.membership_changed");
        assertThat(when().get("/v1/councils/BNS")
                        .then()
                        .body("authority.name", equalTo("South Yorkshire Combined Authority"))
                        .extract()
                        .header("ETag"))
                .isNotEqualTo(etag);
    }

    @Test
    void whatWasChangedHereOutlivesTheNextStart() {
        QuarkusTransaction.requiringNew()
                .run(() -> sql("update council set homepage = 'https://hull.example' where code = 'KHL'"));
        loader.load(edited(RegisterFile.COUNCILS, "LIV", line -> line.replace("City Council", "Council")));

        when().get("/v1/councils/KHL").then().body("homepage", equalTo("https://hull.example"));
    }

    @Test
    void aServiceThatTheFileDropsIsWithdrawnForGood() {
        try {
            loader.load(with(RegisterFile.SERVICES, LOCAL_SERVICE));
            when().get("/v1/services/900001").then().body("uri", equalTo(null)).body("state", equalTo("active"));
            loader.load(RegisterFiles.ours());
            when().get("/v1/services/900001").then().body("state", equalTo("withdrawn"));
            loader.load(with(RegisterFile.SERVICES, LOCAL_SERVICE));
            when().get("/v1/services/900001").then().body("state", equalTo("withdrawn"));
            assertThat(outbox.names("lgds.services", "900001")).containsExactly("service.added", "service.withdrawn");
        } finally {
            loader.load(RegisterFiles.ours());
            QuarkusTransaction.requiringNew().run(() -> sql("delete from service where id = 900001"));
        }
    }

    @Test
    void aLoadThatBreaksLeavesNothingHalfDone() {
        var before = footprint();
        var broken = with(
                edited(RegisterFile.COUNCILS, "LIV", line -> line.replace("Liverpool", "Livverpool")),
                RegisterFile.SERVICES,
                "{\"id\":900002,\"label\":\"Nowhere\",\"area\":\"no-such-area\",\"enabled\":false}");

        assertThatThrownBy(() -> loader.load(broken)).isInstanceOf(RuntimeException.class);
        assertThat(footprint()).isEqualTo(before);
    }

    @Test
    void twoInstancesThatStartAtOnceLoadOnce() {
        var files = edited(RegisterFile.COUNCILS, "NET", line -> line.replace("City Council", "Council"));
        var before = outbox.names(COUNCILS, "NET").size();
        var starts = Stream.generate(() -> runAsync(() -> loader.load(files)))
                .limit(2)
                .toList();
        starts.forEach(start -> start.join());

        assertThat(outbox.names(COUNCILS, "NET")).hasSize(before + 1).endsWith("council.renamed");
    }

    private List<Object> footprint() {
        return List.of(
                outbox.size(),
                number("select count(*) from audit"),
                number("select max(changed_in) + sum(version) from council"),
                number("select max(changed_in) + sum(version) from service"),
                number("select sum(xmin::text::bigint) from register_line"),
                number("select sum(xmin::text::bigint) from council_identifier"));
    }

    private long number(String sql) {
        return ((Number) QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(sql).getSingleResult()))
                .longValue();
    }

    private void sql(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }

    private static RegisterFiles edited(RegisterFile file, String code, UnaryOperator<String> edit) {
        var start = "{\"code\":\"%s\"".formatted(code);
        return changed(
                RegisterFiles.ours(),
                file,
                lines -> lines.replaceAll(line -> line.startsWith(start) ? edit.apply(line) : line));
    }

    private static RegisterFiles with(RegisterFile file, String line) {
        return with(RegisterFiles.ours(), file, line);
    }

    private static RegisterFiles with(RegisterFiles files, RegisterFile file, String line) {
        return changed(files, file, lines -> lines.add(line));
    }

    private static RegisterFiles changed(RegisterFiles files, RegisterFile file, Consumer<List<String>> change) {
        var lines = new EnumMap<>(files.lines());
        var list = new ArrayList<>(files.of(file));
        change.accept(list);
        lines.put(file, list);
        return new RegisterFiles(lines);
    }
}
