package org.lgds.engagement.award;

import java.time.LocalDate;
import java.util.List;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.PROGRAMME;

/** Who takes over an offer from a council that has ended has a while to answer it, however long the choice of them took. */
@QuarkusTest
@TestProfile(RealTokens.class)
class OffersTakenOverTest {

    private static final LocalDate TODAY = LocalDate.now();
    private static final Person OLD_EDITOR = new Person("old-editor", "council-editor", "OTOA");
    private static final Person OLD_SRO = new Person("old-sro", "council-sro", "OTOA");
    private static final Person NEXT_SRO = new Person("next-sro", "council-sro", "OTOB");

    @Inject
    FundingScene scene;

    @Inject
    States states;

    @Inject
    LapsingOffers lapsing;

    @Inject
    OfferSettings settings;

    @Inject
    EntityManager entities;

    private String award;

    @BeforeEach
    void councils() {
        scene.councils();
        states.council("OTOA", 1, "active");
        states.council("OTOB", 1, "shadow");
        states.council("OTOC", 1, "shadow");
    }

    @Test
    void confirmedAfterTheLastDayASuccessorCanStillAccept() {
        offered();
        states.vested(
                TODAY,
                List.of(States.line("OTOA", "OTOB", "created", 0.7), States.line("OTOA", "OTOC", "created", 0.3)));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update award set version = version + 1, accept_by = current_date - 3 where id = cast(?1 as uuid)")
                        .setParameter(1, Scene.id(award))
                        .executeUpdate());
        lapsing.lapse();
        PROGRAMME.get(award).body("state", equalTo("offered"));

        PROGRAMME
                .act(award, "transfer", "council", "OTOB")
                .statusCode(200)
                .body("acceptBy", equalTo(settings.answeredBy(TODAY).toString()));
        lapsing.lapse();
        NEXT_SRO.act(award, "acceptance").statusCode(200).body("state", equalTo("accepted"));
    }

    private void offered() {
        var programme = scene.open(10_000);
        var contents = FundingScene.application(programme, 1_000);
        contents.put("council", "OTOA");
        var application = scene.draft(OLD_EDITOR, contents);
        BRISTOL_SRO.act(application, "confirmation").statusCode(200);
        FundingScene.CAMDEN_SRO.act(application, "confirmation").statusCode(200);
        OLD_SRO.act(application, "submission").statusCode(200);
        PROGRAMME.act(application, "eligibility").statusCode(200);
        scene.score(FundingScene.PANEL1, programme, application, 4, 4);
        scene.score(FundingScene.PANEL2, programme, application, 4, 3);
        PROGRAMME.act(application, "scoring").statusCode(200);
        PROGRAMME.act(programme, "closing").statusCode(200);
        award = scene.approved(application);
    }
}
