package org.lgds.engagement.engagement;

/** What someone advises on, as their subject finds it. */
public final class Advised {

    /** Ids of the engagements that the parameter's advisor leads or advises in beside the lead, in the order of an index. */
    public static final String ENGAGEMENTS = "select engagement from engagement_advisor where advisor = %s";

    /** Belonging to one of these, for lists in another order: as many are looked at as one person has. */
    public static final String IN_ENGAGEMENTS = "engagement = any(array(" + ENGAGEMENTS + "))";

    private Advised() {}
}
