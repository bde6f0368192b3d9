package org.lgds.engagement.result;

/** The dimensions of the maturity framework {@code lgds-dmf}; the first three are the conditions of political will. */
public enum Dimension {
    /** Commitment to transformation. */
    COMMITMENT("commitment to transformation"),
    /** Working across silos. */
    SILO("working across silos"),
    /** Digital capacity within the council. */
    CAPACITY("in-house digital capacity"),
    /** Services designed around users. */
    SERVICE_DESIGN("user-centred services"),
    /** Sharing and reuse. */
    REUSE("sharing and reuse"),
    /** Technology and security. */
    TECHNOLOGY("technology and security"),
    /** Data and information sharing. */
    DATA("data and information sharing"),
    /** Joined-up local services. */
    JOIN_UP("joined-up local services");

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    /** How it is called within a sentence. */
    public String label() {
        return label;
    }
}
