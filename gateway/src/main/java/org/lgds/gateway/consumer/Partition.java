package org.lgds.gateway.consumer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Whose requests are counted together. */
record Partition(Kind kind, String id) {

    enum Kind {
        ADDRESS,
        CLIENT,
        PERSON,
        COUNCIL,
        /** Of those that came when no more could be remembered. */
        SHARED
    }

    private static final int LONGEST = 200;
    private static final int GROUPS = 256;

    Partition {
        if (id.length() > LONGEST) {
            id = hash(id);
        }
    }

    static Partition ofAddress(String address) {
        return new Partition(Kind.ADDRESS, address);
    }

    /** Of one client in a plan: tokens of the same client may have different ones, by their roles. */
    static Partition ofClient(String plan, String client) {
        return new Partition(Kind.CLIENT, plan + '\n' + client);
    }

    static Partition ofPerson(String plan, String client, String subject) {
        return new Partition(Kind.PERSON, plan + '\n' + client + '\n' + subject);
    }

    static Partition ofCouncil(String plan, String council) {
        return new Partition(Kind.COUNCIL, plan + '\n' + council);
    }

    /** The one of {@value #GROUPS} groups that this belongs to, addresses with their neighbours. */
    Partition shared(Terms terms) {
        var likeness = kind == Kind.ADDRESS ? Addresses.neighbourhood(id) : id;
        return new Partition(
                Kind.SHARED, kind + "\n" + terms.field() + '\n' + Math.floorMod(likeness.hashCode(), GROUPS));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
