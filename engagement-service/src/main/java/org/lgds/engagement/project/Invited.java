package org.lgds.engagement.project;

/** Who is to take part, and as what; {@code supplier} is for suppliers alone, {@code sector} for providers. */
public record Invited(
        Participant.Role role,
        String council,
        String party,
        String name,
        Participant.Supplier supplier,
        Participant.Sector sector) {

    /** The council that is to lead. */
    public static Invited lead(String council) {
        return new Invited(Participant.Role.LEAD_COUNCIL, council, null, null, null, null);
    }
}
