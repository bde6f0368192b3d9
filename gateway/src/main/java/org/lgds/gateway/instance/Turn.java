package org.lgds.gateway.instance;

/** One request at an instance, counted until it is {@link #done()}. Used on one event loop. */
final class Turn {

    private final Instance instance;
    private boolean judged;
    private boolean done;

    Turn(Instance instance) {
        this.instance = instance;
    }

    Instance instance() {
        return instance;
    }

    void answered() {
        if (!judged) {
            judged = true;
            instance.breaker().succeeded();
        }
    }

    void failed() {
        if (!judged) {
            judged = true;
            instance.breaker().failed();
        }
        done();
    }

    void done() {
        if (!done) {
            done = true;
            if (!judged) {
                instance.breaker().abandoned();
            }
            instance.leave();
        }
    }
}
