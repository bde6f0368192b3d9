package org.lgds.council.council;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** A council's belonging, for a time, to the county it lies in or to an authority it is a member of. */
@Embeddable
public record Membership(
        String county,

        @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "authority")
        Authority authority,

        LocalDate validFrom,
        LocalDate validTo) {

    static Membership ofCounty(String county) {
        return new Membership(county, null, null, null);
    }

    static Membership ofAuthority(Authority authority) {
        return new Membership(null, authority, null, null);
    }

    Membership since(LocalDate day) {
        return new Membership(county, authority, day, validTo);
    }

    Membership endedOn(LocalDate day) {
        return new Membership(county, authority, validFrom, day);
    }

    boolean isNow() {
        return validTo == null;
    }

    boolean isOfTheSameKind(Membership other) {
        return (county == null) == (other.county == null);
    }

    boolean isOfTheSame(Membership other) {
        return isOfTheSameKind(other)
                && (county == null ? authority.code.equals(other.authority.code) : county.equals(other.county));
    }

    boolean isOf(String wantedCounty, String wantedAuthority) {
        return wantedCounty != null && wantedCounty.equals(county)
                || wantedAuthority != null && authority != null && wantedAuthority.equals(authority.code);
    }
}
