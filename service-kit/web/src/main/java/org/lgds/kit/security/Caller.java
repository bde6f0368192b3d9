package org.lgds.kit.security;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Who is calling, read from the access token; nothing else in the suite reads a claim. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final Set<String> crossCouncilRoles;

    /** Public for the gateway's data path, which has an identity but no request scope. */
    public Caller(
            SecurityIdentity identity,
            @ConfigProperty(name = "lgds.cross-council-roles") Set<String> crossCouncilRoles) {
        this.identity = identity;
        this.crossCouncilRoles = crossCouncilRoles;
    }

    public boolean anonymous() {
        return identity.isAnonymous();
    }

    /** {@code sub}, the stable id of the person or service account; empty for an anonymous caller. */
    public String subject() {
        return text(
                "sub",
                identity.getPrincipal() == null ? "" : identity.getPrincipal().getName());
    }

    /** {@code azp}, the client the token was given to. */
    public String client() {
        return text("azp", "");
    }

    /** Codes of the councils the caller belongs to. */
    public Set<String> councils() {
        return texts("council");
    }

    /** Ids of the departments, suppliers or providers the caller belongs to. */
    public Set<String> parties() {
        return texts("party");
    }

    public Set<String> scopes() {
        return Arrays.stream(text("scope", "").split(" "))
                .filter(scope -> !scope.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** {@code exp}; empty for an anonymous caller. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(token()).map(token -> Instant.ofEpochSecond(token.getExpirationTime()));
    }

    public Set<String> roles() {
        return new TreeSet<>(identity.getRoles());
    }

    public boolean hasRole(String... anyOf) {
        for (var role : anyOf) {
            if (identity.getRoles().contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** LGDS staff and machines, who see across councils. */
    public boolean seesAllCouncils() {
        return identity.getRoles().stream().anyMatch(crossCouncilRoles::contains);
    }

    public boolean isOf(String council) {
        return councils().contains(council);
    }

    /** True for whoever may read what belongs to a council. */
    public boolean sees(String council) {
        return isOf(council) || seesAllCouncils();
    }

    public void mustBeOf(String council) {
        if (!isOf(council)) {
            throw Problem.of(
                    ProblemType.OTHER_COUNCIL,
                    "Your token is for %s and cannot act for council %s.",
                    councils().isEmpty() ? "no council" : "council " + String.join(", ", councils()),
                    council);
        }
    }

    /**
     * What two callers must share to be given the same answer: an ETag of one is then none of another who sees more or
     * may do more.
     */
    public String accessClass() {
        if (anonymous()) {
            return "anonymous";
        }
        return roles() + "|" + new TreeSet<>(councils()) + "|" + new TreeSet<>(parties()) + "|"
                + new TreeSet<>(scopes());
    }

    private String text(String claim, String otherwise) {
        var value = token() == null ? null : token().getClaim(claim);
        if (value instanceof JsonString json) {
            return json.getString();
        }
        return value == null ? otherwise : value.toString();
    }

    private Set<String> texts(String claim) {
        Object value = token() == null ? null : token().getClaim(claim);
        if (value == null) {
            return Set.of();
        }
        var values = value instanceof Collection<?> several ? several : List.of(value);
        return values.stream()
                .map(v -> v instanceof JsonString json ? json.getString() : v instanceof JsonValue ? "" : v.toString())
                .filter(v -> !v.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private JsonWebToken token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token : null;
    }
}
