package org.lgds.engagement.council;

import jakarta.enterprise.context.RequestScoped;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;

/** Who writes what LGDS and a council work on together. Whoever reads across councils does not yet write across them. */
@RequestScoped
public class Writers {

    private static final String[] ADVISING = {"advisor", "programme-manager"};

    private final Caller caller;

    Writers(Caller caller) {
        this.caller = caller;
    }

    /** True for those of LGDS who advise: every council's records are theirs to write. */
    public boolean advise() {
        return caller.hasRole(ADVISING);
    }

    public boolean mayWriteFor(String council) {
        return advise() || caller.isOf(council);
    }

    /** Throws {@link Problem} 403 {@code other-council} for who neither advises nor is of the council. */
    public void mustBeAbleToWriteFor(String council) {
        if (!advise()) {
            caller.mustBeOf(council);
        }
    }
}
