package org.lgds.engagement.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundedProjects;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.engagement.FundingScene.CAMDEN_SRO;
import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** A member of the panel finds in lists what they may read one by one, and nothing else. */
@QuarkusTest
@TestProfile(RealTokens.class)
class PanelListTest {

    @Inject
    FundingScene scene;

    @Inject
    FundedProjects projects;

    @Inject
    EntityManager entities;

    private final String supplier = "supplier-" + UUID.randomUUID();
    private final String invitedInVain = "supplier-" + UUID.randomUUID();
    private String first;
    private String second;
    private String plain;
    private String withParty;
    private String withProject;
    private String ofSecond;

    @BeforeEach
    void applications() {
        scene.councils();
        first = scene.open(100_000);
        second = scene.open(100_000);
        plain = eligible(first, Set.of(), FundingScene.PROJECT);
        withParty = eligible(first, Set.of("acme"), UUID.randomUUID());
        var project = UUID.randomUUID();
        withProject = eligible(second, Set.of(), project);
        projects.supplier(project, supplier);
        projects.supplier(project, invitedInVain);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                update participant set state = 'LAPSED', joined_on = null, lapses_on = current_date
                                where party = ?1""")
                        .setParameter(1, invitedInVain)
                        .executeUpdate());
        ofSecond = eligible(second, Set.of("acme"), UUID.randomUUID());
    }

    @Test
    void whoDeclaredNothingReadsNothing() {
        assertThat(readBy(member())).isEmpty();
    }

    @Test
    void whoHasNoInterestReadsAllOfTheRoundsTheyDeclaredFor() {
        var member = member();
        scene.declare(member, first);
        assertThat(readBy(member)).containsExactlyInAnyOrder(plain, withParty);
        scene.declare(member, second);
        assertThat(readBy(member)).containsExactlyInAnyOrder(plain, withParty, withProject, ofSecond);
    }

    @Test
    void anInterestCountsForTheRoundItWasDeclaredFor() {
        var member = member();
        scene.declare(member, first, Map.of("councils", Set.of("CMD"))).statusCode(201);
        assertThat(readBy(member)).isEmpty();
        scene.declare(member, second, Map.of("parties", Set.of("acme"))).statusCode(201);
        assertThat(readBy(member)).containsExactly(withProject);
    }

    @Test
    void aPartyCountsThatTakesPartInTheProjectAndNoneThatWasInvitedInVain() {
        var member = member();
        scene.declare(member, second, Map.of("parties", Set.of(supplier))).statusCode(201);
        assertThat(readBy(member)).containsExactly(ofSecond);
        var other = member();
        scene.declare(other, second, Map.of("parties", Set.of(invitedInVain))).statusCode(201);
        assertThat(readBy(other)).containsExactlyInAnyOrder(withProject, ofSecond);
    }

    @Test
    void whoStoodAsideFromOneReadsTheOthers() {
        var member = member();
        scene.declare(member, first);
        scene.declare(member, second);
        member.post(plain + "/conflict", Map.of("reason", "My sister leads it."))
                .statusCode(201);
        assertThat(readBy(member)).containsExactlyInAnyOrder(withParty, withProject, ofSecond);
    }

    private static Person member() {
        return new Person("panel-" + UUID.randomUUID(), "panel-member");
    }

    /** What they find in the lists of both rounds, held against what they may read one by one. */
    private List<String> readBy(Person member) {
        var listed = new TreeSet<String>();
        for (var programme : List.of(first, second)) {
            listed.addAll(member.get("/v1/applications?limit=100&programme=" + Scene.id(programme))
                    .statusCode(200)
                    .extract()
                    .path("items.id"));
        }
        var read = new ArrayList<>(List.of(plain, withParty, withProject, ofSecond));
        read.removeIf(application -> member.get(application).extract().statusCode() != 200);
        assertThat(listed).isEqualTo(read.stream().map(Scene::id).collect(Collectors.toCollection(TreeSet::new)));
        return read;
    }

    private String eligible(String programme, Set<String> parties, UUID project) {
        projects.project(project, "LDS");
        var contents = new HashMap<>(FundingScene.application(programme, 1_000));
        contents.put("parties", parties);
        contents.put("project", project);
        var application = scene.draft(EDITOR, contents);
        BRISTOL_SRO.act(application, "confirmation").statusCode(200);
        CAMDEN_SRO.act(application, "confirmation").statusCode(200);
        SRO.act(application, "submission").statusCode(200);
        PROGRAMME.act(application, "eligibility").statusCode(200);
        return application;
    }
}
