package org.lgds.asset.match;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.lgds.asset.match.MatchScore.Services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The numbers of DOMAIN.md 4.7. */
class MatchScoreTest {

    private static final Integer APPLY = 8;
    private static final Integer PAY = 3;
    private static final Integer BLANK = null;

    @Test
    void theSameServiceAndInteractionIsAlwaysSuspect() {
        var score = score(Services.SAME, APPLY, APPLY, "0");
        assertThat(score.match()).isEqualByComparingTo("0.70");
        assertThat(score.isSuspect()).isTrue();
        assertThat(score(Services.SAME, APPLY, APPLY, "1").match()).isEqualByComparingTo("1");
    }

    @Test
    void aBlankInteractionNeedsAThirdOfTheText() {
        assertThat(score(Services.SAME, BLANK, APPLY, "0.333333").isSuspect()).isTrue();
        assertThat(score(Services.SAME, APPLY, BLANK, "0.333333").isSuspect()).isTrue();
        assertThat(score(Services.SAME, BLANK, BLANK, "0.333333").isSuspect()).isTrue();
        assertThat(score(Services.SAME, BLANK, APPLY, "0.333333").match()).isEqualByComparingTo("0.70");
        assertThat(score(Services.SAME, BLANK, APPLY, "0.333331").isSuspect()).isFalse();
        assertThat(score(Services.SAME, BLANK, BLANK, "0.333").isSuspect()).isFalse();
    }

    @Test
    void anotherInteractionNeedsTwoThirdsOfTheText() {
        assertThat(score(Services.SAME, APPLY, PAY, "0.666667").isSuspect()).isTrue();
        assertThat(score(Services.SAME, APPLY, PAY, "0.666664").isSuspect()).isFalse();
        assertThat(score(Services.SAME, APPLY, PAY, "0.66").isSuspect()).isFalse();
    }

    @Test
    void theSameAreaAloneIsNeverSuspectButRelated() {
        var score = score(Services.SAME_AREA, APPLY, APPLY, "1");
        assertThat(score.match()).isEqualByComparingTo("0.75");
        assertThat(score.isSuspect()).isFalse();
        assertThat(score.isRelated()).isTrue();
    }

    @Test
    void anotherAreaIsNeitherSuspectNorRelated() {
        var score = score(Services.UNRELATED, APPLY, APPLY, "1");
        assertThat(score.match()).isEqualByComparingTo("0.5");
        assertThat(score.isSuspect()).isFalse();
        assertThat(score.isRelated()).isFalse();
    }

    @Test
    void theSameServiceThatIsNotAlikeEnoughIsRelated() {
        assertThat(score(Services.SAME, APPLY, PAY, "0.1").isRelated()).isTrue();
        assertThat(score(Services.SAME, APPLY, APPLY, "0.1").isRelated()).isFalse();
    }

    @Test
    void theScoreShowsItsPartsAndIsExact() {
        var score = score(Services.SAME, BLANK, APPLY, "0.123457");
        assertThat(score.service()).isEqualByComparingTo("1");
        assertThat(score.interaction()).isEqualByComparingTo("0.5");
        assertThat(score.text()).isEqualByComparingTo("0.123457");
        assertThat(score.match()).isEqualTo(new BigDecimal("0.637037"));
    }

    @Test
    void aTextSimilarityIsFromNoughtToOne() {
        assertThatThrownBy(() -> score(Services.SAME, APPLY, APPLY, "1.01"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> score(Services.SAME, APPLY, APPLY, "-0.01"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MatchScore score(Services services, Integer interaction, Integer other, String text) {
        return MatchScore.of(services, interaction, other, new BigDecimal(text));
    }
}
