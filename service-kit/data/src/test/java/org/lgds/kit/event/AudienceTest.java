package org.lgds.kit.event;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AudienceTest {

    private static final Audience LEEDS = Audience.councils(List.of("LDS"));
    private static final Audience LEEDS_AND_BRISTOL = Audience.councils(List.of("BST", "LDS"));

    private static Actor.Identity of(String... councils) {
        return new Actor.Identity("kim", "portal", Set.of(councils));
    }

    @Test
    void aCouncilIsToldWhichOfItsOwnPeopleDidSomething() {
        assertThat(LEEDS.mayKnow(of("LDS"))).isTrue();
        assertThat(LEEDS_AND_BRISTOL.mayKnow(of("LDS", "BST"))).isTrue();
    }

    @Test
    void aCouncilIsNotToldWhichPersonOfAnotherOrganisationDidSomething() {
        assertThat(LEEDS.mayKnow(of("BST"))).isFalse();
        assertThat(LEEDS.mayKnow(of())).isFalse();
        assertThat(LEEDS_AND_BRISTOL.mayKnow(of("LDS"))).isFalse();
    }

    @Test
    void lgdsIsToldAndThePublicIsNot() {
        assertThat(Audience.LGDS.mayKnow(of())).isTrue();
        assertThat(Audience.SECTOR.mayKnow(of("LDS"))).isFalse();
        assertThat(Audience.PUBLIC.mayKnow(of("LDS"))).isFalse();
        assertThat(Audience.party("supplier").mayKnow(of("LDS"))).isFalse();
    }
}
