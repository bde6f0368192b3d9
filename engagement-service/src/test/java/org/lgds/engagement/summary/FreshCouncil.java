package org.lgds.engagement.summary;

import java.util.concurrent.atomic.AtomicInteger;

import org.lgds.engagement.Person;
import org.lgds.engagement.States;

/** A council of which there is nothing yet, and its people. */
public record FreshCouncil(String code) {

    private static final AtomicInteger NEXT = new AtomicInteger();

    public static FreshCouncil in(States states, String state) {
        int number = NEXT.getAndIncrement();
        var code = "Z" + letter(number / 26 / 26) + letter(number / 26) + letter(number);
        states.council(code, 1, state);
        return new FreshCouncil(code);
    }

    private static char letter(int number) {
        return (char) ('A' + number % 26);
    }

    public Person editor() {
        return new Person(code.toLowerCase() + "-editor", "council-editor", code);
    }
}
