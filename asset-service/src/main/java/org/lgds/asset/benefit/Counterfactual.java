package org.lgds.asset.benefit;

/**
 * What a council would have spent without the asset.
 *
 * @param service the LGSL number the builds are of; null for a quote
 * @param builds how many builds the median is of, one of each council; 0 for a quote
 */
public record Counterfactual(Source source, long pence, Integer service, int builds) {

    /** Where it is taken from, the surer first. */
    public enum Source {
        /** The median cost of what comparable councils built. */
        MEDIAN_BUILD,
        /** The council's own quote for doing it alone. */
        OWN_QUOTE
    }
}
