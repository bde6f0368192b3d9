package org.lgds.engagement.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.lgds.kit.problem.Problem;

/**
 * Who sees to an action: a person or an organisation, one of the two.
 *
 * @param subject subject of a person's token
 * @param organisation a council's code, a party's id, or lgds
 */
@Embeddable
public record Owner(
        @Size(min = 1, max = 255) @Column(name = "owner_subject")
        String subject,

        @Size(min = 1, max = 255) @Column(name = "owner_organisation")
        String organisation) {

    /** Called before the record is kept, not as it is made: Hibernate makes them of rows. */
    void mustBeOne() {
        if ((subject == null) == (organisation == null)) {
            throw Problem.invalidBody(
                    "/owner", "Name the subject or the organisation that sees to it: one of the two.");
        }
    }
}
