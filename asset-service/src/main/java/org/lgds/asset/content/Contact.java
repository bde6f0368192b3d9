package org.lgds.asset.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whom the owner's partners ask: a team or a person. For the owner and LGDS alone, and in no event and no audit. */
public record Contact(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) @WrittenAs(Notation.EMAIL_ADDRESS) String email,
        @Size(min = 1, max = 50) String phone) {}
