package org.lgds.council.assessment;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests of other packages look for provisional results whose days are over. */
@ApplicationScoped
public class Lapses {

    private final Lapsing lapsing;

    Lapses(Lapsing lapsing) {
        this.lapsing = lapsing;
    }

    public void lapse() {
        lapsing.lapse();
    }
}
