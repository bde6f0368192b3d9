package org.lgds.council.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lgds.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lgds.council.council.Council.LIFECYCLE;
import static org.lgds.council.council.Council.State.ABOLISHED;
import static org.lgds.council.council.Council.State.ACTIVE;
import static org.lgds.council.council.Council.State.PROPOSED;
import static org.lgds.council.council.Council.State.SHADOW;
import static org.lgds.council.council.Council.State.WITHDRAWN;

class CouncilTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private RegisteredCouncil said = line("Ryeford Council", "E06000901", List.of(), 100);
    private final Council council = Council.registered(said, null);

    @Test
    void aCouncilInBeingIsActive() {
        var event = council.register(NOW);

        assertThat(council.state).isEqualTo(ACTIVE);
        assertThat(event.name()).isEqualTo("council.registered");
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.change().from()).isNull();
        assertThat(event.change().to()).isEqualTo("active");
    }

    @Test
    void theSameLineAgainIsNoNews() {
        assertThat(revise("Ryeford Council", "E06000901", List.of(), 100)).isEmpty();
    }

    @Test
    void eachKindOfChangeIsAnEventOfItsOwnThatShowsTheWhole() {
        var events = council.revise(
                said, line("Ryeford City Council", "E06000902", List.of("E06000901"), 120), null, false, TODAY, NOW);

        assertThat(events)
                .extracting(CouncilEvent::name)
                .containsExactly(
                        "council.renamed",
                        "council.facts_updated",
                        "council.identifier_added",
                        "council.identifier_ended");
        assertThat(events).extracting(CouncilEvent::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(events.get(0).council().facts().population()).isEqualTo(100);
        assertThat(events.get(3).council().facts().population()).isEqualTo(120);
    }

    @Test
    void aFormerCodeThatIsFoundLaterIsAdded() {
        assertThat(revise("Ryeford Council", "E06000901", List.of("E06000900"), 100))
                .containsExactly("council.identifier_added");
        assertThat(council.identifiers).contains(CouncilIdentifier.former(Scheme.GSS, "E06000900"));
        assertThat(revise("Ryeford Council", "E06000901", List.of(), 100)).containsExactly("council.identifier_ended");
    }

    @Test
    void anAuthoritysNewNameIsNewsOfItsMembers() {
        var line = line("Ryeford Council", "E06000901", List.of(), 100);

        assertThat(council.revise(said, line, null, true, TODAY, NOW))
                .extracting(CouncilEvent::name)
                .containsExactly("council.membership_changed");
    }

    @Test
    void itsLifeGoesOneWay() {
        assertThat(LIFECYCLE.move("shadow", PROPOSED)).isEqualTo(SHADOW);
        assertThat(LIFECYCLE.move("vesting", SHADOW)).isEqualTo(ACTIVE);
        assertThat(LIFECYCLE.move("abolition", ACTIVE)).isEqualTo(ABOLISHED);
        assertThat(LIFECYCLE.move("withdrawal", PROPOSED)).isEqualTo(WITHDRAWN);
        assertThat(LIFECYCLE.actionsFrom(ABOLISHED)).isEmpty();
        assertThat(LIFECYCLE.actionsFrom(WITHDRAWN)).isEmpty();
        assertThatThrownBy(() -> LIFECYCLE.move("withdrawal", SHADOW)).isInstanceOf(Problem.class);
    }

    private List<String> revise(String name, String gss, List<String> formerGss, int population) {
        return revise(line(name, gss, formerGss, population));
    }

    private List<String> revise(RegisteredCouncil says) {
        var events = council.revise(said, says, null, false, TODAY, NOW);
        said = says;
        return events.stream().map(CouncilEvent::name).toList();
    }

    private static RegisteredCouncil line(String name, String gss, List<String> formerGss, int population) {
        return new RegisteredCouncil(
                "RYE",
                name,
                null,
                Council.Type.UNITARY,
                Tier.SINGLE,
                "England",
                "Yorkshire and The Humber",
                gss,
                formerGss,
                null,
                "ryeford",
                null,
                null,
                population,
                2020,
                10.0,
                20.0,
                0.5,
                "9999",
                "https://ryeford.example",
                LocalDate.of(2009, 4, 1),
                null);
    }
}
