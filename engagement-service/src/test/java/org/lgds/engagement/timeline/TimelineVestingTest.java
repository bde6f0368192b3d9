package org.lgds.engagement.timeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.States.line;
import static org.lgds.engagement.timeline.TimelineTest.TIMELINE;

/** After a vesting an entry is seen by who may read the record that it is of, and nobody else. */
@QuarkusTest
@TestProfile(RealTokens.class)
class TimelineVestingTest {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
    private static final AtomicInteger NEXT = new AtomicInteger('A');

    @Inject
    FundingScene funding;

    @Inject
    States states;

    private String old;
    private String east;
    private String west;
    private String open;
    private String ended;

    @BeforeEach
    void anOpenEngagementAndOneThatEnded() {
        var letter = (char) NEXT.getAndIncrement();
        old = "TO" + letter;
        east = "TE" + letter;
        west = "TW" + letter;
        states.council(old, 1, "active");
        states.council(east, 1, "shadow");
        states.council(west, 1, "shadow");
        funding.councils();
        open = engagement();
        ended = engagement();
        ADVISOR.act(ended, "early-end", "reason", "No time.").statusCode(200);
    }

    private String engagement() {
        return Scene.ENGAGEMENTS
                + ADVISOR.post("/v1/engagements", Map.of("council", old, "title", "Fewer systems"))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static Person editor(String council) {
        return new Person(council.toLowerCase() + "-editor", "council-editor", council);
    }

    private static Person sro(String council) {
        return new Person(council.toLowerCase() + "-sro", "council-sro", council);
    }

    @Test
    void aSuccessorSeesWhatItsPredecessorLeftAndWhatCameToItBeforeItsOwn() {
        editor(east).get(TIMELINE + old).statusCode(403);
        editor(east).get(TIMELINE + east).statusCode(200).body("items", empty());
        var vesting = states.vestedRecord(DAY, List.of(line(old, east, "created", 1)));
        states.hand(vesting);
        states.hand(vesting);
        editor(east)
                .get(TIMELINE + east)
                .statusCode(200)
                .body("items.event", contains("transferred", "ended_early", "scoped", "scoped"))
                .body("items.council", contains(east, old, old, east))
                .body("items[3].formerCouncil", equalTo(old))
                .body("items[1].formerCouncil", equalTo(null));
        editor(east).get(TIMELINE + old).body("items.event", contains("ended_early", "scoped"));
        PROGRAMME.get(TIMELINE + east).body("items.event", contains("transferred", "ended_early", "scoped", "scoped"));
        editor(west).get(TIMELINE + old).statusCode(403);
    }

    @Test
    void whatGoesToOneOfTwoSuccessorsIsToldToTheOtherNoMore() {
        states.vested(DAY, List.of(line(old, east, "created", 0.4), line(old, west, "created", 0.6)));
        for (var heir : List.of(east, west)) {
            editor(heir).get(TIMELINE + heir).body("items.id", hasItem(Scene.id(open)));
        }
        PROGRAMME.act(open, "transfer", Map.of("council", east)).statusCode(200);
        editor(east)
                .get(TIMELINE + east)
                .body("items.event", contains("transferred", "ended_early", "scoped", "scoped"));
        editor(west)
                .get(TIMELINE + west)
                .body("items.id", not(hasItem(Scene.id(open))))
                .body("items.event", contains("ended_early", "scoped"));
        editor(west).get(open).statusCode(404);
        editor(west).get(TIMELINE + east).statusCode(403);
    }

    @Test
    void moneyIsToldToWhoReadsOfTheAwardNow() {
        var award = award();
        var payment = FundingScene.payment(award, false);
        PROGRAMME.act(payment, "cancellation", "reason", "Not needed.").statusCode(200);
        states.vested(DAY, List.of(line(old, east, "created", 0.4), line(old, west, "created", 0.6)));
        PROGRAMME.act(award, "transfer", Map.of("council", west)).statusCode(200);
        editor(west)
                .get(TIMELINE + west)
                .body(
                        "items.findAll { it.kind == 'award' || it.kind == 'payment' }.event",
                        containsInAnyOrder("offered", "accepted", "activated", "cancelled", "transferred"));
        editor(west).get(payment).statusCode(200);
        editor(east).get(TIMELINE + east).body("items.findAll { it.kind == 'award' || it.kind == 'payment' }", empty());
        editor(east).get(payment).statusCode(404);
    }

    /** Of an application that names two councils of one family, a successor is told once. */
    @Test
    void whatIsOfTwoPredecessorsIsToldOnce() {
        var second = "TZ" + old.charAt(2);
        states.council(second, 1, "active");
        var programme = funding.open(10_000);
        var contents = new HashMap<>(FundingScene.application(programme, 1_000));
        contents.put("partners", List.of(old, second, "BST"));
        var application = funding.draft(EDITOR, contents);
        for (var partner : List.of(sro(old), sro(second), BRISTOL_SRO)) {
            partner.act(application, "confirmation").statusCode(200);
        }
        Person.SRO.act(application, "submission").statusCode(200);
        PROGRAMME.act(application, "ineligibility", "reason", "Too late.").statusCode(200);
        states.vested(DAY, List.of(line(old, east, "created", 1), line(second, east, "created", 1)));
        editor(east)
                .get(TIMELINE + east + "&kind=application")
                .body("items.event", contains("ruled_ineligible", "submitted"));
        editor(east).get(application).statusCode(200);
    }

    private String award() {
        var programme = funding.open(10_000);
        var contents = FundingScene.application(programme, 1_000);
        contents.put("council", old);
        contents.put("partners", List.of("BST", "CMD"));
        var application = funding.draft(editor(old), contents);
        BRISTOL_SRO.act(application, "confirmation").statusCode(200);
        FundingScene.CAMDEN_SRO.act(application, "confirmation").statusCode(200);
        sro(old).act(application, "submission").statusCode(200);
        PROGRAMME.act(application, "eligibility").statusCode(200);
        funding.score(FundingScene.PANEL1, programme, application, 4, 4);
        funding.score(FundingScene.PANEL2, programme, application, 4, 3);
        PROGRAMME.act(application, "scoring").statusCode(200);
        PROGRAMME.act(programme, "closing").statusCode(200);
        var award = funding.approved(application);
        sro(old).act(award, "acceptance").statusCode(200);
        PROGRAMME.act(award, "activation").statusCode(200);
        return award;
    }
}
