package org.lgds.engagement.payment;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.lgds.kit.event.Audience;
import org.lgds.kit.event.Change;
import org.lgds.kit.event.DomainEvent;

/** Something that happened to a payment, told to the payee and LGDS. */
public record PaymentEvent(String name, PaymentView payment, Change change, long sequence) implements DomainEvent {

    private record Data(@JsonUnwrapped PaymentView payment, Change change) {}

    @Override
    public String topic() {
        return "lgds.awards";
    }

    @Override
    public String subject() {
        return payment.id().toString();
    }

    @Override
    public Audience audience() {
        return Audience.councils(councils());
    }

    @Override
    public Set<String> councils() {
        return Set.of(payment.council());
    }

    @Override
    public Object data() {
        return new Data(payment, change);
    }

    @Override
    public Object record() {
        return payment;
    }
}
