package org.lgds.asset.duplication;

import java.math.BigDecimal;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.lgds.asset.match.MatchScore;
import org.lgds.asset.match.MatchScore.Services;

import static org.assertj.core.api.Assertions.assertThat;

/** The text part of the score, as the database says it. Trigrams of a word are those of it with two blanks before it. */
@QuarkusTest
@TestTransaction
class TextSimilarityTest {

    @Inject
    EntityManager entities;

    @Test
    void aThirdOfTheTrigramsIsEnoughForABlankInteraction() {
        // 4 of 12: "bin" is '  b', ' bi', 'bin', 'in '; the others add 8.
        assertThat(similarity("bin", "bin charges")).isEqualByComparingTo("0.333333");
        assertThat(isSuspect(null, "bin", "bin charges")).isTrue();
        assertThat(isSuspect(null, "bin", "bin chargesx")).isFalse();
    }

    @Test
    void twoThirdsOfTheTrigramsAreEnoughForAnotherInteraction() {
        // 8 of 12.
        assertThat(similarity("charges", "charges bin")).isEqualByComparingTo("0.666667");
        assertThat(isSuspect(3, "charges", "charges bin")).isTrue();
        assertThat(isSuspect(3, "charges", "charges bins")).isFalse();
    }

    @Test
    void itIsTheSameWhicheverComesFirstAndWhateverTheCase() {
        assertThat(similarity("Council Tax", "tax for councils"))
                .isEqualTo(similarity("TAX for councils", "council tax"));
        assertThat(similarity("Bin", "bin")).isEqualByComparingTo("1");
        assertThat(similarity("", "bin")).isEqualByComparingTo("0");
        assertThat(similarity("!?", "!?")).isEqualByComparingTo("0");
    }

    @Test
    void aSolutionSaysItsTitleAndItsNeed() {
        assertThat(entities.createNativeQuery("select said('Bins', null) || '|' || said('Bins', 'to be emptied')")
                        .getSingleResult())
                .isEqualTo("Bins|Bins to be emptied");
    }

    private boolean isSuspect(Integer interaction, String one, String other) {
        return MatchScore.of(Services.SAME, interaction, 8, similarity(one, other))
                .isSuspect();
    }

    private BigDecimal similarity(String one, String other) {
        return (BigDecimal) entities.createNativeQuery("select text_similarity(?1, ?2)")
                .setParameter(1, one)
                .setParameter(2, other)
                .getSingleResult();
    }
}
