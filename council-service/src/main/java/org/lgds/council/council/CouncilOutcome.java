package org.lgds.council.council;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a reorganisation makes of a council that comes out of it. A council that goes on keeps what is absent here; one that
 * is made has a name, a type, a region and a slug.
 *
 * @param code its code
 * @param name its name; left out, a council that goes on keeps its own
 * @param nameCy its name in Welsh, for councils in Wales
 * @param type what kind of council it is
 * @param region the region it lies in
 * @param slug its name in addresses of GOV.UK
 * @param gss the code of its boundary from the day on
 * @param homepage address of its website
 * @param county the code of the county it lies in from the day on
 * @param authority the code of the combined authority it is a member of from the day on
 */
@Embeddable
public record CouncilOutcome(
        @NotNull @Pattern(regexp = CODE, message = "must be a register code of three or four capital letters")
        String code,

        @Size(min = 1, max = 200) @Pattern(regexp = TRIMMED, message = "must be a name without blanks around it")
        String name,

        @Size(min = 1, max = 200) @Pattern(regexp = TRIMMED, message = "must be a name without blanks around it")
        String nameCy,

        @Enumerated(EnumType.STRING) Council.Type type,
        @Enumerated(EnumType.STRING) Region region,

        @Size(max = 100)
        @Pattern(regexp = "[a-z]+(-[a-z]+)*", message = "must be small letters and hyphens, as in addresses of GOV.UK")
        String slug,

        @Pattern(
                regexp = "(E0[6-9]|E10|S12|W06|N09)[0-9]{6}",
                message = "must be the GSS code of a principal council, such as E06000066")
        String gss,

        @Size(max = 500) @Pattern(regexp = "https?://[^\\s]+", message = "must be an http or https address")
        String homepage,

        @Pattern(regexp = CODE, message = "must be a register code of three or four capital letters")
        String county,

        @Pattern(regexp = "E47[0-9]{6}|GLA", message = "must be the code of an authority, such as E47000003")
        String authority) {

    public static final String CODE = "[A-Z]{3,4}";

    static final String TRIMMED = "\\S(.*\\S)?";

    /** True if it says enough to make a council. */
    public boolean makesACouncil() {
        return name != null && type != null && region != null && slug != null && hasTheNamesOfItsNation();
    }

    /** Councils in Wales have a Welsh name as well; no others do. */
    public boolean hasTheNamesOfItsNation() {
        return region == null || name == null || (region == Region.WALES) == (nameCy != null);
    }
}
