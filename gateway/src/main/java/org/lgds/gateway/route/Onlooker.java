package org.lgds.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import org.lgds.kit.problem.Problem;

/**
 * Who takes part in the exchange of a request with a service, from the routing context under {@link #KEY}: the cache.
 * Called on the context of the request.
 */
public interface Onlooker {

    String KEY = "org.lgds.gateway.route.Onlooker";

    /** How an exchange goes on with an answer that was taken. */
    interface Rest {

        /** Passes on what has been read of it, and the rest as it comes. */
        void passOn(Buffer read);

        /** Reads no more of it than it must, as the client has been answered without. */
        void letGo();

        /** Tells the client that the service broke the answer off, of which nothing was passed on yet. */
        void brokenOff(Throwable cause);
    }

    /** Changes what the service is asked. */
    void asking(MultiMap headers);

    /**
     * The head of an answer has come.
     *
     * @return true if the onlooker reads it, and sees to it that the client is answered
     */
    boolean takes(HttpClientResponse answer, Rest rest);

    /**
     * There will be no answer.
     *
     * @return true if the onlooker has answered the client
     */
    boolean answersInstead(Problem problem);
}
