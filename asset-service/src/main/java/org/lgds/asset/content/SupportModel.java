package org.lgds.asset.content;

/** Who helps those who take an asset up; a publiccode.yml calls it the type of maintenance. */
public enum SupportModel {
    /** Nobody does. */
    NONE("none"),
    /** Those who use it help each other. */
    COMMUNITY("community"),
    /** A council does. */
    COUNCIL("internal"),
    /** A supplier does, for money. */
    PAID("contract"),
    /** LGDS does. */
    LGDS("internal");

    private final String maintenance;

    SupportModel(String maintenance) {
        this.maintenance = maintenance;
    }

    public String maintenance() {
        return maintenance;
    }

    /**
     * What a type of maintenance means for an asset.
     *
     * @param now what was said before: it stays where it means the same
     */
    public static SupportModel of(String maintenance, SupportModel now) {
        if (now != null && now.maintenance.equals(maintenance)) {
            return now;
        }
        return switch (maintenance) {
            case "none" -> NONE;
            case "community" -> COMMUNITY;
            case "contract" -> PAID;
            default -> COUNCIL;
        };
    }
}
