package org.lgds.engagement.project;

/** Who is to take part, and as what; {@code supplier} is for suppliers alone, {@code sector} for providers. */
public record Invited(Role role, String council, String party, String name, Supplier supplier, Sector sector) {

    /** The council that is to lead. */
    public static Invited lead(String council) {
        return new Invited(Role.LEAD_COUNCIL, council, null, null, null, null);
    }
}
