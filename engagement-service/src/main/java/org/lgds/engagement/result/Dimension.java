package org.lgds.engagement.result;

/** The dimensions of the maturity framework {@code lgds-dmf}; the first three are the conditions of political will. */
public enum Dimension {
    COMMITMENT("commitment to transformation"),
    SILO("working across silos"),
    CAPACITY("in-house digital capacity"),
    SERVICE_DESIGN("user-centred services"),
    REUSE("sharing and reuse"),
    TECHNOLOGY("technology and security"),
    DATA("data and information sharing"),
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
