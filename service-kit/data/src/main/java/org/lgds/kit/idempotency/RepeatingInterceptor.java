package org.lgds.kit.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.lgds.kit.data.LostRaces;

/**
 * Does a POST again, in a new transaction, while it loses a race: nothing of it was kept. The next try finds what the winner
 * wrote, and so can say what stands against it, or goes by.
 */
@Idempotent
@Interceptor
@Priority(RepeatingInterceptor.OUTSIDE_THE_TRANSACTION)
class RepeatingInterceptor {

    static final int OUTSIDE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 190;

    @AroundInvoke
    Object again(InvocationContext call) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (Exception e) {
                if (attempt == LostRaces.TRIES || !LostRaces.isRace(e)) {
                    throw e;
                }
            }
        }
    }
}
