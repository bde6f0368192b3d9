package org.lgds.engagement.project;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.PROVIDER;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** What each participant is offered to do in each state of their project, held against what they are answered. */
@QuarkusTest
@TestProfile(RealTokens.class)
class OfferedToParticipantsTest {

    /** Who worded the charter, the editor of Leeds, is among them. */
    private static final List<Member> ALL = List.of(
            PROGRAMME, editor("LDS"), sro("LDS"), sro("BST"), sro("EXE"), sro("OXO"), DEPARTMENT, SUPPLIER, PROVIDER);

    private static final List<String> PLACES = List.of("LDS", "BST", "EXE", "dfe", "acme", "nhs-leeds");

    private static final Map<String, Map<String, String>> BODIES = Map.of(
            "leaving", Map.of("reason", "No staff."),
            "transfer", Map.of("council", "OXO"));

    @Inject
    ProjectScene scene;

    @Inject
    Placing placing;

    private String project;
    private Map<String, String> places;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @ParameterizedTest
    @ValueSource(strings = {"forming", "chartered", "live", "paused", "closed", "stopped"})
    void whatIsOfferedIsPossibleAndNothingElse(String state) {
        begin(state);
        for (var place : PLACES) {
            for (var action : List.of("confirmation", "signature", "leaving", "lead", "transfer")) {
                for (var person : ALL) {
                    if (person.answered(places.get(place), action, body(action)) == 200) {
                        begin(state);
                    }
                }
            }
        }
        assertThat(places).hasSize(PLACES.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposed", "forming"})
    void withoutACharterNobodyIsOfferedToSignIt(String state) {
        project = scene.forming();
        placing.put(project, state);
        for (var council : List.of("LDS", "BST")) {
            assertThat(sro(council).answered(ProjectScene.of(project, council), "signature", body("signature")))
                    .isEqualTo(409);
        }
    }

    /** With Leeds in the lead, Bristol and others that have joined, and Exeter that is invited. */
    private void begin(String state) {
        project = scene.forming();
        editor("LDS")
                .act(project, "charter", Map.of("text", "We share all we make.", "openOutputs", true))
                .statusCode(200);
        ProjectScene.invite(project, "EXE");
        places = Stream.concat(
                        Stream.of("LDS", "BST", "EXE").map(code -> Map.entry(code, ProjectScene.of(project, code))),
                        Stream.of(DEPARTMENT, SUPPLIER, PROVIDER)
                                .map(member -> Map.entry(member.party(), ProjectScene.ofParty(project, member))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        placing.put(project, state);
    }

    private Object body(String action) {
        return action.equals("signature") ? Map.of("charterRevision", 1) : BODIES.get(action);
    }
}
