package org.lgds.engagement.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.States;
import org.lgds.kit.test.Overtaking;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.FundingScene.CAMDEN_SRO;
import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** Which councils an application may name, and that they are held as a reorganisation holds them. */
@QuarkusTest
@TestProfile(RealTokens.class)
class NamedCouncilsTest {

    private final String council = code();
    private final Person editor = new Person("editor-of-" + council, "council-editor", council);
    private final Person sro = new Person("sro-of-" + council, "council-sro", council);

    @Inject
    FundingScene scene;

    @Inject
    States states;

    @Inject
    Overtaking overtaking;

    @Inject
    EntityManager entities;

    private String programme;

    @BeforeEach
    void councils() {
        scene.councils();
        programme = scene.open(100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposed", "shadow", "withdrawn"})
    void onlyActiveCouncilsAreNamed(String state) {
        states.council(council, 1, state);
        var led = FundingScene.application(programme, 1_000);
        led.put("council", council);
        editor.post("/v1/applications", led).statusCode(409).body("detail", containsString(state));
        var partnered = FundingScene.application(programme, 1_000);
        partnered.put("partners", Set.of("BST", council));
        EDITOR.post("/v1/applications", partnered).statusCode(409).body("detail", containsString(state));
        var draft = scene.draft(programme, 1_000);
        partnered.keySet().removeAll(Set.of("programme", "council"));
        EDITOR.put(draft, partnered).statusCode(409).body("detail", containsString(state));
    }

    @Test
    void whatACouncilIsNotAnyMoreItNeitherConfirmsNorSubmits() {
        states.council(council, 1, "active");
        var partnered = FundingScene.application(programme, 1_000);
        partnered.put("partners", Set.of("BST", council));
        var application = scene.draft(EDITOR, partnered);
        BRISTOL_SRO.act(application, "confirmation").statusCode(200);
        states.council(council, 2, "withdrawn");
        sro.act(application, "confirmation").statusCode(409).body("detail", containsString("withdrawn"));
        states.council(council, 3, "active");
        sro.act(application, "confirmation").statusCode(200);
        states.council(council, 4, "withdrawn");
        SRO.act(application, "submission").statusCode(409).body("detail", containsString("withdrawn"));
    }

    /** A vesting holds the councils it closes by their codes; who held the lead first and then waited for a partner stood in its way. */
    @Test
    void theLeadIsHeldInItsTurnAmongThePartners() {
        var early = "A" + council.substring(1);
        var late = "W" + council.substring(1);
        List.of(early, late).forEach(code -> states.council(code, 1, "active"));
        var contents = FundingScene.application(programme, 1_000);
        contents.put("council", late);
        contents.put("partners", Set.of("BST", early));
        contents.remove("project");
        var leads = new Person("editor-of-" + late, "council-editor", late);
        var answer = overtaking
                .of(
                        () -> holdAsAVestingDoes(early),
                        () -> leads.post("/v1/applications", contents).extract().statusCode(),
                        () -> holdAsAVestingDoes(late))
                .answer();
        assertThat(answer).isEqualTo(201);
    }

    private void holdAsAVestingDoes(String code) {
        entities.createNativeQuery("select 1 from known_council where code = ?1 for update")
                .setParameter(1, code)
                .getResultList();
    }

    @Test
    void whoActsForTwoPartnersConfirmsForOneAfterTheOther() {
        var application = scene.draft(programme, 1_000);
        var both = new Person("shared-sro", "council-sro", "BST", "CMD");
        both.act(application, "confirmation").statusCode(200).body("confirmed", contains("BST"));
        both.act(application, "confirmation").statusCode(200).body("confirmed", contains("BST", "CMD"));
        both.act(application, "confirmation").statusCode(200).body("confirmed", contains("BST", "CMD"));
        SRO.act(application, "submission").statusCode(200);
        CAMDEN_SRO.get(application).body("state", equalTo("submitted"));
    }

    @Test
    void wherePlacesWaitForACouncilThatEndsTooItsOwnSuccessorIsProposed() {
        var heirs = List.of(code(), code(), code());
        states.council(council, 1, "active");
        heirs.forEach(code -> states.council(code, 1, "shadow"));
        var led = FundingScene.application(programme, 1_000);
        led.put("council", council);
        led.remove("project");
        var partnered = FundingScene.application(programme, 1_000);
        partnered.put("partners", Set.of("BST", council));
        var leads = scene.draft(editor, led);
        var partner = scene.draft(EDITOR, partnered);
        states.vested(
                LocalDate.now(),
                List.of(
                        States.line(council, heirs.get(0), "created", 0.6),
                        States.line(council, heirs.get(1), "created", 0.4)));
        PROGRAMME.get(leads).body("proposedSuccessor", equalTo(heirs.get(0)));
        states.vested(LocalDate.now(), List.of(States.line(heirs.get(0), heirs.get(2), "created", 1)));
        PROGRAMME.get(leads).body("council", equalTo(council)).body("proposedSuccessor", equalTo(heirs.get(2)));
        PROGRAMME.get(partner).body("proposedPartners." + council, equalTo(heirs.get(2)));
    }

    private static String code() {
        return new Random()
                .ints(4, 'A', 'Z' + 1)
                .mapToObj(letter -> "" + (char) letter)
                .collect(Collectors.joining());
    }
}
