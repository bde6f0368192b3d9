package org.lgds.asset.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Whom the owner's partners ask: a team or a person. For the owner and LGDS alone.
 *
 * @param name the team's or person's name
 * @param email its e-mail address
 * @param phone its telephone number
 */
public record Contact(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) @WrittenAs(Notation.EMAIL_ADDRESS) String email,
        @Size(min = 1, max = 50) String phone) {}
