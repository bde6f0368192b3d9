package org.lgds.engagement.project;

/** What an organisation is in a project; suppliers take part, but never lead and never assess. */
public enum Role {
    /** The council that leads it. */
    LEAD_COUNCIL("council-sro"),
    /** Another council. */
    PARTNER_COUNCIL("council-sro"),
    /** A department of central government. */
    DEPARTMENT("department"),
    /** A supplier. */
    SUPPLIER("supplier"),
    /** A body of health, housing, social care, education or transport. */
    PROVIDER("provider");

    private final String signatory;

    Role(String signatory) {
        this.signatory = signatory;
    }

    /** The role of whoever speaks for it. */
    public String signatory() {
        return signatory;
    }

    public boolean isCouncil() {
        return this == LEAD_COUNCIL || this == PARTNER_COUNCIL;
    }

    /** Suppliers and providers take part without it. */
    public boolean signsTheCharter() {
        return isCouncil() || this == DEPARTMENT;
    }
}
