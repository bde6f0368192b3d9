package org.lgds.gateway.consumer;

import java.util.Optional;

import org.lgds.gateway.consumer.LimitSettings.By;

/**
 * What a kind of consumer may use.
 *
 * @param name {@code anonymous}, {@code portal}, {@code council-system}, {@code dashboard}, {@code staff} or one of the operator's
 * @param by whose requests are counted together; for {@code anonymous} it is always the address
 * @param own what each of them may use
 * @param council what all clients of one council may use together; empty where councils are not counted
 * @param streams event streams that each may have open
 */
public record Plan(String name, By by, Terms own, Optional<Terms> council, int streams) {

    public static final String ANONYMOUS = "anonymous";
    static final String STAFF = "staff";
}
