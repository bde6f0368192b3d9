package org.lgds.engagement.engagement;

/** What someone advises on, as their subject finds it. */
public final class Advised {

    /**
     * Ids of the engagements that the parameter's advisor leads or advises beside the lead, found first and by an index each: as
     * many as one person has, whatever else a list asks for.
     */
    public static final String ENGAGEMENTS = """
            array(select advised.id from engagement advised where advised.lead_advisor = %1$s
                union all select advised.id from engagement advised
                where advised.further_advisors <> '{}' and advised.further_advisors @> array[cast(%1$s as text)])""";

    private Advised() {}
}
