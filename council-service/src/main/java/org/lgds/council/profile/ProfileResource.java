package org.lgds.council.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lgds.kit.data.Signer;
import org.lgds.kit.security.Caller;
import org.lgds.kit.version.Versions;

/** Councils' profiles: all of it for the council and LGDS, for peers and anyone what the council shares with them. */
@Path("/v1/profiles/{code}")
public class ProfileResource {

    private final Profiling profiling;
    private final Versions versions;
    private final Caller caller;
    private final Signer signer;
    private final ObjectMapper json;

    ProfileResource(Profiling profiling, Versions versions, Caller caller, Signer signer, ObjectMapper json) {
        this.profiling = profiling;
        this.versions = versions;
        this.caller = caller;
        this.signer = signer;
        this.json = json;
    }

    /**
     * Shows a council's current results, dimension by dimension. The ETag follows what the caller sees, so it does not
     * move when something changes that they may not know of.
     */
    @GET
    @PermitAll
    @Transactional
    public RestResponse<ProfileView> get(@RestPath String code) {
        var profile = profiling.of(code);
        var etag = etag(profile);
        var builder = versions.isKnown(etag)
                ? ResponseBuilder.<ProfileView>create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(profile);
        return builder.header(HttpHeaders.ETAG, etag).build();
    }

    private String etag(ProfileView profile) {
        try {
            var hash = signer.hash("profile", caller.accessClass() + " " + json.writeValueAsString(profile));
            return "\"" + hash + "\"";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the profile is not serialisable", e);
        }
    }
}
