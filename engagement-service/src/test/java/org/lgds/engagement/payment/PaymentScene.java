package org.lgds.engagement.payment;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.lgds.engagement.FundedProjects;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.milestone.MilestoneAccepted;

import static org.lgds.engagement.FundingScene.CAMDEN_SRO;
import static org.lgds.engagement.FundingScene.PANEL1;
import static org.lgds.engagement.FundingScene.PANEL2;
import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** Payments as far as a test wants them. */
@ApplicationScoped
class PaymentScene {

    static final Person APPROVER = new Person("programme2", "programme-manager");

    private final FundingScene scene;
    private final FundedProjects projects;
    private final Event<MilestoneAccepted> accepted;

    PaymentScene(FundingScene scene, FundedProjects projects, Event<MilestoneAccepted> accepted) {
        this.scene = scene;
        this.projects = projects;
        this.accepted = accepted;
    }

    /** An active award of 1,000 pence for a project that Leeds leads. */
    String active(UUID project) {
        var programme = scene.open(10_000);
        var contents = FundingScene.application(programme, 1_000);
        contents.put("project", project);
        var application = scene.draft(EDITOR, contents);
        BRISTOL_SRO.act(application, "confirmation").statusCode(200);
        CAMDEN_SRO.act(application, "confirmation").statusCode(200);
        SRO.act(application, "submission").statusCode(200);
        PROGRAMME.act(application, "eligibility").statusCode(200);
        scene.score(PANEL1, programme, application, 4, 4);
        scene.score(PANEL2, programme, application, 4, 4);
        PROGRAMME.act(application, "scoring").statusCode(200);
        PROGRAMME.act(programme, "closing").statusCode(200);
        var award = scene.approved(application);
        SRO.act(award, "acceptance").statusCode(200);
        PROGRAMME.act(award, "activation").statusCode(200);
        return award;
    }

    /** The first payment of a new award of 1,000 pence, in a state. */
    String in(String state) {
        var payment = FundingScene.payment(scene.active(1_000), false);
        if (state.equals("scheduled")) {
            return payment;
        }
        if (state.equals("cancelled")) {
            PROGRAMME.act(payment, "cancellation", "reason", "Not needed.").statusCode(200);
            return payment;
        }
        acceptMilestoneOf(payment);
        for (var step : new String[] {"claim", "query", "approval", "payout", "recovery"}) {
            String now = PROGRAMME.get(payment).extract().path("state");
            if (now.equals(state)) {
                return payment;
            }
            if (!(step.equals("query") && !state.equals("queried"))) {
                (step.equals("claim") ? SRO : PROGRAMME)
                        .act(payment, step, body(step))
                        .statusCode(200);
            }
        }
        return payment;
    }

    static Object body(String step) {
        return switch (step) {
            case "claim", "answer" -> Map.of("statement", "Alpha is done.");
            case "payout" ->
                Map.of("reference", "BACS 1", "paidOn", LocalDate.now().toString());
            case "recovery" -> Map.of("amount", 100, "reason", "Not spent.");
            case "approval", "release" -> Map.of();
            default -> Map.of("reason", "Why?");
        };
    }

    /** Binds it to a milestone, and lets that be accepted. */
    void acceptMilestoneOf(String payment) {
        accept(bind(payment));
    }

    /** A milestone of the award's project that the payment waits on. */
    UUID bind(String payment) {
        var milestone = projects.milestone(payment.substring(0, payment.indexOf("/payments")));
        bind(payment, milestone);
        return milestone;
    }

    void bind(String payment, UUID milestone) {
        var now = PROGRAMME.get(payment).extract();
        PROGRAMME
                .put(
                        payment,
                        Map.of(
                                "title",
                                now.<Object>path("title"),
                                "amount",
                                now.<Object>path("amount"),
                                "milestone",
                                milestone))
                .statusCode(200);
    }

    void accept(UUID milestone) {
        QuarkusTransaction.requiringNew()
                .run(() -> accepted.fire(new MilestoneAccepted(milestone, FundingScene.PROJECT)));
    }
}
