package org.lgds.engagement.programme;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.Copies;

/**
 * Who may be funded for what. Declaration, phases and services are checked when an application is ruled eligible; of the
 * others people judge.
 *
 * @param phases stages of work that are funded; all of them where none is named
 * @param services LGSL codes of services, of which an application must be about one; any where none is named
 * @param declarationSigned true if every council named must have signed the Local Digital Declaration
 * @param others further rules, in words
 */
public record Rules(
        @Size(max = 4) Set<@NotNull Phase> phases,
        @Size(max = 200) Set<@NotNull @Positive Integer> services,
        Boolean declarationSigned,
        @Size(max = 20) List<@NotBlank @Size(max = 1000) String> others) {

    public Rules {
        phases = Copies.sorted(phases);
        services = Copies.sorted(services);
        declarationSigned = Boolean.TRUE.equals(declarationSigned);
        others = Copies.of(others);
    }

    static final Rules NONE = new Rules(null, null, false, null);
}
