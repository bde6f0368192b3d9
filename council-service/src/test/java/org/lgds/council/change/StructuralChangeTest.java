package org.lgds.council.change;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lgds.council.change.StructuralChange.State;
import org.lgds.council.council.Council;
import org.lgds.council.council.CouncilOutcome;
import org.lgds.council.council.Region;
import org.lgds.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lgds.council.change.StructuralChange.LIFECYCLE;

class StructuralChangeTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @Test
    void itsStagesFollowEachOtherAndNoneIsPassedOver() {
        assertThat(LIFECYCLE.actionsFrom(State.PROPOSED)).containsExactly("consultation", "cancellation");
        assertThat(LIFECYCLE.actionsFrom(State.CONSULTED)).containsExactly("decision", "cancellation");
        assertThat(LIFECYCLE.actionsFrom(State.DECIDED)).containsExactly("order", "cancellation");
        assertThat(LIFECYCLE.actionsFrom(State.ORDER_MADE)).containsExactly("shadow", "cancellation");
        assertThat(LIFECYCLE.actionsFrom(State.SHADOW)).containsExactly("vesting", "cancellation");
    }

    @ParameterizedTest
    @EnumSource(names = {"VESTED", "CANCELLED"})
    void whatIsOverIsOver(State state) {
        assertThat(LIFECYCLE.actionsFrom(state)).isEmpty();
    }

    @Test
    void noDayIsWrittenBeforeItHasCome() {
        var change = StructuralChange.propose(body(null, null), List.of(line("AAA", "BBB", Role.CREATED, "1")));
        assertThatThrownBy(() -> change.consult(new Stage(TODAY.plusDays(1), null), TODAY, NOW))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("up to today");
    }

    @Test
    void theDaysOfItsStagesFollowEachOther() {
        var change = StructuralChange.propose(body(null, null), List.of(line("AAA", "BBB", Role.CREATED, "1")));
        change.consult(new Stage(TODAY.minusDays(3), null), TODAY, NOW);
        assertThatThrownBy(() -> change.decide(new Stage(TODAY.minusDays(4), null), TODAY, NOW))
                .hasMessageContaining("reached on 2026-11-21");

        var ordered = decided();
        assertThatThrownBy(() -> ordered.order(new Order(TODAY.minusDays(1), null, null, TODAY, null), TODAY, NOW))
                .hasMessageContaining("reached on 2026-11-24");
        var backwards = decided();
        assertThatThrownBy(() -> backwards.order(new Order(TODAY, null, null, TODAY.minusDays(1), null), TODAY, NOW))
                .hasMessageContaining("cannot take effect on 2026-11-23");
    }

    @Test
    void anOrderSaysWhenItTakesEffect() {
        var change = decided();
        assertThatThrownBy(() -> change.order(new Order(null, null, null, null, null), TODAY, NOW))
                .hasMessageContaining("vestsOn");
        var ordered = decided();
        var event = ordered.order(new Order(null, null, null, TODAY.plusYears(1), null), TODAY, NOW);
        assertThat(event.name()).isEqualTo("structural_change.order_made");
        assertThat(event.structuralChange().vestsOn()).isEqualTo(TODAY.plusYears(1));
        assertThat(event.sequence()).isEqualTo(3);
        assertThatThrownBy(() -> ordered.enterShadow(TODAY, NOW)).hasMessageContaining("yet to come");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "0.3333, 0.6667", "0.333333, 0.666666", "0.4530, 0.5470"})
    void sharesThatAddUpAreTaken(String one, String other) {
        assertThatCode(() -> LineRules.mustHold(split(one, other), List.of(made("BBB"), made("CCC"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.4", "0.5, 0.6", "1, 1", "0.5, 0.4998"})
    void sharesThatDoNotAddUpAreRefused(String one, String other) {
        assertThatThrownBy(() -> LineRules.mustHold(split(one, other), List.of(made("BBB"), made("CCC"))))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("shares of council AAA add up to");
    }

    @Test
    void linesThatContradictEachOtherAreAllToldAtOnce() {
        var lines = List.of(
                line("AAA", "AAA", Role.ABOLISHED, "1"),
                line("BBB", "CCC", Role.CONTINUING, "1"),
                line("DDD", "BBB", Role.ABOLISHED, "1"),
                line("EEE", "FFF", Role.CREATED, "0.5"),
                line("EEE", "FFF", Role.ABOLISHED, "0.5"));
        assertThatThrownBy(() -> LineRules.mustHold(lines, List.of(made("GGG"))))
                .hasMessageContaining("AAA cannot end and follow itself")
                .hasMessageContaining("BBB goes on, so its line leads to itself")
                .hasMessageContaining("from EEE to FFF is there twice")
                .hasMessageContaining("FFF is either created or was there before")
                .hasMessageContaining("GGG has an outcome and no line")
                .hasMessageContaining("FFF is to be made");
    }

    @Test
    void aCouncilDoesNotEndAndGoOnInOneChange() {
        assertThatThrownBy(() -> LineRules.mustHold(
                        List.of(
                                line("AAA", "AAA", Role.CONTINUING, "0.5"),
                                line("AAA", "BBB", Role.ABOLISHED, "0.5"),
                                line("BBB", "AAA", Role.ABOLISHED, "1")),
                        List.of()))
                .hasMessageContaining("AAA ends, so it can neither go on")
                .hasMessageContaining("BBB ends, so it can neither go on");
    }

    @Test
    void noTwoCouncilsComeOutOfAChangeWithOneSlugOrOneBoundary() {
        var one = new CouncilOutcome("AAA", null, null, null, null, "name", "E06999999", null, null, null);
        var other = new CouncilOutcome("BBB", null, null, null, null, "name", "E06999999", null, null, null);
        var lines = List.of(line("AAA", "AAA", Role.CONTINUING, "1"), line("BBB", "BBB", Role.CONTINUING, "1"));
        assertThatThrownBy(() -> LineRules.mustHold(lines, List.of(one, other)))
                .hasMessageContaining("The slug name is there twice")
                .hasMessageContaining("The boundary E06999999 is there twice");
    }

    private static StructuralChange decided() {
        var change = StructuralChange.propose(body(null, null), List.of(line("AAA", "BBB", Role.CREATED, "1")));
        change.consult(new Stage(null, null), TODAY, NOW);
        change.decide(new Stage(null, null), TODAY, NOW);
        return change;
    }

    private static List<ChangeLine> split(String one, String other) {
        return List.of(line("AAA", "BBB", Role.CREATED, one), line("AAA", "CCC", Role.CREATED, other));
    }

    private static CouncilOutcome made(String code) {
        return new CouncilOutcome(
                code,
                "Name",
                null,
                Council.Type.UNITARY,
                Region.SOUTH_EAST,
                "name-" + code.toLowerCase(Locale.ROOT),
                null,
                null,
                null,
                null);
    }

    private static NewChange body(LocalDate shadowFrom, LocalDate vestsOn) {
        return new NewChange(null, "An order", shadowFrom, vestsOn, List.of(), List.of());
    }

    private static ChangeLine line(String predecessor, String successor, Role role, String share) {
        return new ChangeLine(predecessor, successor, role, new BigDecimal(share));
    }
}
