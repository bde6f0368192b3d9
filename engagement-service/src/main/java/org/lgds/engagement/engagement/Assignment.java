package org.lgds.engagement.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who is to advise.
 *
 * @param advisor the subject of a token, not a name
 * @param lead true of the one who leads; false if absent
 */
public record Assignment(@NotBlank @Size(max = 255) String advisor, Boolean lead) {

    boolean leads() {
        return Boolean.TRUE.equals(lead);
    }
}
