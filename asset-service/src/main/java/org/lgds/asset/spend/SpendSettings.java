package org.lgds.asset.spend;

import java.math.BigDecimal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Constants of the spend formulas (DOMAIN.md 4.7). What they may be is checked as they are read, at the start, and not by
 * constraints: with these Quarkus would make a second validator at each start, for the settings of everything.
 */
@ConfigMapping(prefix = "lgds.spend")
public interface SpendSettings {

    /**
     * Share of a solution's cost that adapting a shared one would have taken, from 0.20 to 0.50; about 80% saved on build is the
     * evidence.
     */
    @WithDefault("0.25")
    @WithConverter(Share.class)
    BigDecimal alpha();

    /** Years of running cost that count, from 1 to 20. */
    @WithDefault("5")
    @WithConverter(Years.class)
    int horizonYears();

    /** From 0.20 to 0.50. */
    final class Share implements Converter<BigDecimal> {
        private static final BigDecimal LEAST = new BigDecimal("0.20");
        private static final BigDecimal MOST = new BigDecimal("0.50");

        @Override
        public BigDecimal convert(String value) {
            var share = new BigDecimal(value);
            if (share.compareTo(LEAST) < 0 || share.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("must be from %s to %s".formatted(LEAST, MOST));
            }
            return share;
        }
    }

    /** From 1 to 20. */
    final class Years implements Converter<Integer> {
        private static final int MOST = 20;

        @Override
        public Integer convert(String value) {
            var years = Integer.parseInt(value);
            if (years < 1 || years > MOST) {
                throw new IllegalArgumentException("must be from 1 to " + MOST);
            }
            return years;
        }
    }
}
