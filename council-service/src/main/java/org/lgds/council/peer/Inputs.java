package org.lgds.council.peer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.lgds.council.peer.neighbour.Neighbours;
import org.lgds.council.peer.neighbour.PlaceFacts;

/** All that a set follows from, named by its contents: the same inputs give the same set. */
record Inputs(PeerParameters parameters, PlaceFacts own, PeerPool pool, String poolId) {

    static Inputs of(PeerParameters parameters, PlaceFacts own, NamedPool pool) {
        return new Inputs(parameters, own, pool.pool(), pool.id());
    }

    /** Names a pool by its contents. */
    static String id(PeerPool pool) {
        return hash(text(pool.places()));
    }

    String hash() {
        return hash(String.join(
                "\n",
                Neighbours.METHOD,
                Integer.toString(parameters.k()),
                parameters.pool().name(),
                String.join(",", parameters.atypical()),
                poolId,
                text(List.of(own))));
    }

    private static String text(List<PlaceFacts> places) {
        return places.stream().map(PlaceFacts::toString).collect(Collectors.joining("\n"));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
