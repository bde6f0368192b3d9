package org.lgds.kit.security;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
    private final Predecessors predecessors;

    /** Read once a request: a batch asks for each row, and reading a claim of our own makes SmallRye throw and catch. */
    private Set<String> councils;

    private Set<String> parties;

    /** {@link #readableCouncils}, asked for once a request. */
    private Set<String> readable;

    /** {@link #accessClass}, put together once a request: a batch has an ETag for each row. */
    private String accessClass;

    @Inject
    Caller(
            SecurityIdentity identity,
            @ConfigProperty(name = "lgds.cross-council-roles") Set<String> crossCouncilRoles,
            Predecessors predecessors) {
        this.identity = identity;
        this.crossCouncilRoles = crossCouncilRoles;
        this.predecessors = predecessors;
    }

    /** For the gateway's data path, which has an identity but no request scope, and knows of no predecessors. */
    public Caller(SecurityIdentity identity, Set<String> crossCouncilRoles) {
        this(identity, crossCouncilRoles, councils -> Set.of());
    }

    /** True without a token; what is read of one here is empty then. */
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

    /** Codes of the councils the caller belongs to, and may act for. */
    public Set<String> councils() {
        if (councils == null) {
            councils = texts("council");
        }
        return councils;
    }

    /** Codes of the councils whose records the caller may read: their own, and those that these have followed. */
    public Set<String> readableCouncils() {
        if (readable == null) {
            var own = councils();
            var all = new LinkedHashSet<>(own);
            if (!own.isEmpty()) {
                all.addAll(predecessors.of(own));
            }
            readable = Collections.unmodifiableSet(all);
        }
        return readable;
    }

    /** Ids of the departments, suppliers or providers the caller belongs to. */
    public Set<String> parties() {
        if (parties == null) {
            parties = texts("party");
        }
        return parties;
    }

    /** {@code scope}, split at its blanks. */
    public Set<String> scopes() {
        return Arrays.stream(text("scope", "").split(" "))
                .filter(scope -> !scope.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** {@code exp}; empty for an anonymous caller. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(token()).map(token -> Instant.ofEpochSecond(token.getExpirationTime()));
    }

    /** Realm roles, sorted. */
    public Set<String> roles() {
        return new TreeSet<>(identity.getRoles());
    }

    /** True for whoever has at least one of these roles. */
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

    /** True for whoever may act for a council; its successor's people only read what it left, see {@link #mayReadOf}. */
    public boolean isOf(String council) {
        return councils().contains(council);
    }

    /** True for the people of a council, and of one that has followed it. */
    public boolean mayReadOf(String council) {
        return readableCouncils().contains(council);
    }

    /** True for whoever may read what belongs to a council. */
    public boolean sees(String council) {
        return seesAllCouncils() || mayReadOf(council);
    }

    /**
     * Lets only those go on who may act for a council, by its code.
     *
     * @throws Problem 403 {@code other-council}, which names the councils that the token is for
     */
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
        if (accessClass == null) {
            accessClass = anonymous() ? "anonymous" : accessOfToken();
        }
        return accessClass;
    }

    private String accessOfToken() {
        return roles() + "|" + new TreeSet<>(councils()) + "|" + new TreeSet<>(readableCouncils()) + "|"
                + new TreeSet<>(parties()) + "|" + new TreeSet<>(scopes());
    }

    private String text(String claim, String otherwise) {
        var value = token() == null ? null : token().getClaim(claim);
        if (value instanceof JsonString json) {
            return json.getString();
        }
        return value == null ? otherwise : value.toString();
    }

    private Set<String> texts(String claim) {
        // Asked for one of our own that is not there, SmallRye throws and catches.
        if (token() == null || !token().getClaimNames().contains(claim)) {
            return Set.of();
        }
        Object value = token().getClaim(claim);
        var values = value instanceof Collection<?> several ? several : List.of(value);
        return values.stream()
                .map(v -> v instanceof JsonString json ? json.getString() : v instanceof JsonValue ? "" : v.toString())
                .filter(v -> !v.isBlank())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    private JsonWebToken token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token : null;
    }
}
