package org.lgds.bench.gateway;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What the clients ask for: assets, with tokens of the bench's issuer. */
final class Requests {

    private static final int ASSETS = 1_000;
    private static final int TOKENS = 1_000;

    private static final String NEW_ASSET = """
            {"name":"LocalGov Drupal","summary":"A content management system for council websites, built and kept by\
             councils together.","type":"code","origin":"sector_body","owner":{"party":"localgov-drupal"},"services":[],\
            "crossCutting":true,"licence":"GPL-2.0-or-later",\
            "repositoryUrl":"https://github.com/localgovdrupal/localgov_project","tags":["sample"]}""";

    /** A read of a busy asset: what is asked for, and by whom. */
    record Busy(String id, String token) {}

    private final List<String> ids;
    private final List<String> tokens;
    private final List<Asked> reads;
    private final List<Asked> writes;

    Requests(Issuer issuer) {
        this.ids = IntStream.range(0, ASSETS)
                .mapToObj(number -> new UUID(0x1234_5678_9abc_7000L, 0x8000_0000_0000_0000L + number).toString())
                .toList();
        this.tokens = issuer.tokens("one-of-many-", TOKENS);
        this.reads = IntStream.range(0, TOKENS)
                .mapToObj(number -> Asked.read(ids.get(number % ASSETS), tokens.get(number)))
                .toList();
        this.writes =
                tokens.stream().map(token -> Asked.write(NEW_ASSET, token)).toList();
    }

    /** Reads, each with one of 1,000 tokens. */
    Function<SplittableRandom, Asked> reads() {
        return random -> any(reads, random);
    }

    /** Reads, each with a token that has not been used before; they end when the tokens do. */
    Function<SplittableRandom, Asked> readsBy(List<String> fresh) {
        var next = new AtomicInteger();
        return random -> Asked.read(any(ids, random), fresh.get(next.getAndIncrement()));
    }

    /** Reads of what takes the upstream some work, each with one of 1,000 tokens. */
    Function<SplittableRandom, Busy> busyReads() {
        return random -> new Busy(
                "%s-0000-7000-8000-%012d".formatted(Upstream.BUSY, random.nextInt(ASSETS)), any(tokens, random));
    }

    Function<SplittableRandom, Asked> writes() {
        return random -> any(writes, random);
    }

    /** Tokens that nobody has signed, each another. */
    Function<SplittableRandom, Asked> badTokens() {
        return random ->
                Asked.refused("/v1/assets/" + any(ids, random), Issuer.forged(any(tokens, random), random), 401);
    }

    /** A path with a way round it. */
    Function<SplittableRandom, Asked> badPaths() {
        return random -> Asked.refused("/v1/councils/..%2fassets/" + any(ids, random), any(tokens, random), 400);
    }

    /** JSON that breaks off. */
    Function<SplittableRandom, Asked> badBodies() {
        var broken = NEW_ASSET.substring(0, NEW_ASSET.length() - 1);
        return random -> Asked.refusedWrite(broken, any(tokens, random), 400);
    }

    private static <T> T any(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
