package org.lgds.asset.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.solution.Provenance;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AdoptionTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private final Adoption adoption = Adoption.of("LDS", UUID.randomUUID());

    @Test
    void itMayBeginAnywhereAndJumpForward() {
        assertThat(say(claim(Stage.PLANNED)).name()).isEqualTo("adoption.planned");
        assertThat(say(live("1.0.0")).name()).isEqualTo("adoption.went_live");
        assertThat(adoption.eventSequence).isEqualTo(2);
    }

    @Test
    void whatIsKnownSaysNothing() {
        say(live("1.0.0"));

        assertThat(say(live("1.0.0"))).isNull();
        assertThat(adoption.eventSequence).isEqualTo(1);
    }

    @Test
    void aClaimNamedAgainAfterThirtyDaysIsConfirmed() {
        say(live("1.0.0"));
        var later = NOW.plus(Standing.CONFIRMED_FOR).plusMillis(1);

        assertThat(adoption.claim(live("1.0.0"), adoptable(Asset.State.LISTED, "active"), told(later)))
                .extracting(AdoptionEvent::name)
                .containsExactly("adoption.confirmed");
        assertThat(adoption.standing.confirmedAt()).isEqualTo(later);
    }

    @Test
    void aStaleClaimIsConfirmedBeforeWhatElseItSays() {
        say(claim(Stage.PLANNED));
        var stale = adoption.becomeStale(NOW);
        assertThat(stale.name()).isEqualTo("adoption.claim_became_stale");
        assertThat(stale.data().stale()).isTrue();
        assertThat(Counted.of(adoption)).isEqualTo(new Counted(0, 0));

        assertThat(adoption.claim(live("1.0.0"), adoptable(Asset.State.LISTED, "active"), told(NOW)))
                .extracting(AdoptionEvent::name)
                .containsExactly("adoption.confirmed", "adoption.went_live");
        assertThat(Counted.of(adoption)).isEqualTo(new Counted(1, 1));
    }

    @Test
    void aStepBackTakesTheLaterDatesAndTheVerificationBack() {
        say(claim(Stage.PLANNED));
        say(claim(Stage.IMPLEMENTING));
        adoption.verify(new Verification(NOW, "ada", "seen in a playback"));
        assertThat(adoption.verified).isEqualTo(Verified.LGDS);

        say(claim(Stage.EVALUATING).because("too early", null));

        assertThat(adoption.milestones).isEqualTo(new Milestones(null, TODAY, null, null, null));
        assertThat(adoption.verified).isNull();
    }

    @Test
    void anAddressWhereAnyoneSeesItLiveVerifiesIt() {
        var seen = new AdoptionClaim(
                Stage.LIVE, "1.0.0", TODAY, null, null, null, null, "https://www.leeds.gov.uk/report");
        assertThat(say(seen).data().verified()).isEqualTo(Verified.EVIDENCE);
        assertThat(say(live("1.0.0"))).isNull();
        assertThat(say(claim(Stage.RETIRED)).data().verified()).isNull();
    }

    @Test
    void costsAreToldToTheCouncilAndLgdsAlone() {
        var cost = new Cost(1_250_000L, null, null, 2026, Provenance.CONTRACT, true);
        var first = say(new AdoptionClaim(Stage.LIVE, "1.0.0", TODAY, null, null, null, cost, null));
        assertThat(first.data().cost()).isNull();

        var dearer = new Cost(1_250_000L, 60_000L, null, 2026, Provenance.ACTUAL, true);
        var second = say(new AdoptionClaim(Stage.LIVE, "1.0.0", TODAY, null, null, null, dearer, null));
        assertThat(second.audience().value()).isEqualTo("council:LDS");
        assertThat(second.data().cost()).isEqualTo(dearer);
        assertThat(say(live("1.0.0"))).isNull();
        assertThat(adoption.cost).isEqualTo(dearer);
        assertThat(Cost.seen(dearer, Visibility.SECTOR)).isEqualTo(dearer);
        assertThat(Cost.seen(dearer, Visibility.PUBLIC)).isNull();
        var quoted = new Cost(1_250_000L, 60_000L, 7_000_000L, 2026, Provenance.ACTUAL, true);
        assertThat(Cost.seen(quoted, Visibility.SECTOR)).isEqualTo(dearer);
        assertThat(Cost.seen(quoted, Visibility.COUNCIL)).isEqualTo(quoted);
    }

    @Test
    void aReferenceIsItsClientsOwnAndMovesWithTheOneThatNamesIt() {
        say(new AdoptionClaim(Stage.PLANNED, null, null, "CRM-1", null, null, null, null));
        var other = new Told(new Claimant("leeds-crm", "LDS", "other"), false, TODAY, NOW);
        var adoptable = adoptable(Asset.State.LISTED, "active");

        assertThat(adoption.claim(claim(Stage.PLANNED), adoptable, other)).isEmpty();
        assertThat(adoption.externalId).isEqualTo("CRM-1");
        adoption.claim(new AdoptionClaim(Stage.PLANNED, null, null, "A7", null, null, null, null), adoptable, other);
        assertThat(adoption.keeper).isEqualTo("leeds-crm");
        assertThat(adoption.standing.claimed().client()).isEqualTo("leeds-sync");
    }

    @Test
    void anotherVersionInUseIsAnUpgrade() {
        say(live("1.0.0"));

        assertThat(say(live("2.0.0")).name()).isEqualTo("adoption.upgraded");
    }

    @Test
    void aStepBackNeedsItsReason() {
        say(live("1.0.0"));

        refuses(claim(Stage.PLANNED), "adoption-step-back");
        assertThat(adoption.stage).isEqualTo(Stage.LIVE);
        var correction =
                say(new AdoptionClaim(Stage.PLANNED, null, null, null, "entered by mistake", null, null, null));
        assertThat(correction.name()).isEqualTo("adoption.changed");
        assertThat(adoption.visibility).isEqualTo(Visibility.SECTOR);
        assertThat(adoption.widest).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void liveNeedsAReleasedVersionAndADateThatIsNotInTheFuture() {
        refuses(claim(Stage.LIVE), "adoption-not-live");
        refuses(new AdoptionClaim(Stage.LIVE, "9.9.9", TODAY, null, null, null, null, null), "adoption-not-live");
        refuses(
                new AdoptionClaim(Stage.LIVE, "1.0.0", TODAY.plusDays(1), null, null, null, null, null),
                "adoption-not-live");
        assertThat(adoption.stage).isNull();
    }

    @Test
    void onlyWhatIsLiveRetiresAndOnlyTheRestIsAbandonedForAReason() {
        say(claim(Stage.PLANNED));
        refuses(claim(Stage.RETIRED), "wrong-state");
        refuses(claim(Stage.ABANDONED), "adoption-not-live");
        say(live("1.0.0"));
        refuses(new AdoptionClaim(Stage.ABANDONED, null, null, null, null, ReasonCode.COST, null, null), "wrong-state");
        refuses(claim(Stage.TRANSFERRED), "wrong-state");
        assertThat(say(claim(Stage.RETIRED)).name()).isEqualTo("adoption.retired");
        refuses(live("1.0.0"), "adoption-ended");
    }

    @Test
    void whoSeesAnAbandonedAdoptionDependsOnHowFarItCame() {
        say(claim(Stage.EVALUATING));
        say(new AdoptionClaim(Stage.ABANDONED, null, null, null, null, ReasonCode.COST, null, null));
        assertThat(adoption.visibility).isEqualTo(Visibility.COUNCIL);

        var planned = Adoption.of("LDS", UUID.randomUUID());
        planned.claim(claim(Stage.PLANNED), adoptable(Asset.State.LISTED, "active"), told(NOW));
        planned.claim(
                new AdoptionClaim(Stage.ABANDONED, null, null, null, null, ReasonCode.COST, null, null),
                adoptable(Asset.State.RETIRED, "active"),
                told(NOW));
        assertThat(planned.visibility).isEqualTo(Visibility.SECTOR);
    }

    @Test
    void anAssetThatIsClosedTakesCorrectionsAndEndsAlone() {
        say(claim(Stage.IMPLEMENTING));
        var closed = adoptable(Asset.State.DEPRECATED, "active");

        assertThatThrownBy(() -> adoption.claim(live("1.0.0"), closed, told(NOW)))
                .hasMessageContaining("deprecated");
        assertThat(adoption.claim(
                        new AdoptionClaim(Stage.PLANNED, null, null, null, "mistake", null, null, null),
                        closed,
                        told(NOW)))
                .isNotEmpty();
        assertThat(adoption.claim(
                        new AdoptionClaim(Stage.ABANDONED, null, null, null, null, ReasonCode.OTHER, null, null),
                        closed,
                        told(NOW)))
                .isNotEmpty();
    }

    @Test
    void aShadowCouncilPlansAndNoMore() {
        var shadow = adoptable(Asset.State.LISTED, "shadow");

        assertThat(adoption.claim(claim(Stage.PLANNED), shadow, told(NOW))).isNotEmpty();
        assertThatThrownBy(() -> adoption.claim(claim(Stage.IMPLEMENTING), shadow, told(NOW)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void othersAreToldNeitherTheReferenceNorTheReason() {
        var own = say(new AdoptionClaim(Stage.INTERESTED, null, null, "CRM-1", null, null, null, null));
        assertThat(own.data().externalId()).isEqualTo("CRM-1");
        assertThat(own.audience().value()).isEqualTo("council:LDS");

        var open = say(new AdoptionClaim(Stage.LIVE, "1.0.0", TODAY, "CRM-1", "at last", null, null, null));
        assertThat(open.audience().value()).isEqualTo("public");
        assertThat(open.data().externalId()).isNull();
        assertThat(open.data().change().reason()).isNull();

        var reference = say(new AdoptionClaim(Stage.LIVE, "1.0.0", TODAY, "CRM-2", null, null, null, null));
        assertThat(reference.audience().value()).isEqualTo("council:LDS");
    }

    private AdoptionEvent say(AdoptionClaim claim) {
        var events = adoption.claim(claim, adoptable(Asset.State.LISTED, "active"), told(NOW));
        return events.isEmpty() ? null : events.get(events.size() - 1);
    }

    private static Told told(Instant now) {
        return new Told(new Claimant("leeds-sync", "LDS", "someone"), false, TODAY, now);
    }

    private void refuses(AdoptionClaim claim, String type) {
        assertThatThrownBy(() -> say(claim))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type().name()).isEqualTo(type));
    }

    private static AdoptionClaim claim(Stage stage) {
        return new AdoptionClaim(stage, null, null, null, null, null, null, null);
    }

    private static AdoptionClaim live(String version) {
        return new AdoptionClaim(Stage.LIVE, version, TODAY, null, null, null, null, null);
    }

    private static Adoptable adoptable(Asset.State asset, String council) {
        var wanted = new Asset();
        wanted.state = asset;
        var known = new KnownCouncil();
        known.state = council;
        return new Adoptable(wanted, Set.of("1.0.0", "2.0.0"), known);
    }
}
