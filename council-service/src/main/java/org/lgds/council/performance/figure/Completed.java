package org.lgds.council.performance.figure;

import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * Transactions completed, by channel and in all.
 *
 * @param online online, without help; left out where nobody knows
 * @param assistedDigital online, with somebody's help; left out where nobody knows
 * @param phone by telephone; left out where nobody knows
 * @param faceToFace at a counter or a visit; left out where nobody knows
 * @param post by post; left out where nobody knows
 * @param email by e-mail; left out where nobody knows
 * @param total in all channels; the channels that are told sum to it
 */
@Embeddable
public record Completed(
        @PositiveOrZero @Max(MOST) Long online,
        @PositiveOrZero @Max(MOST) Long assistedDigital,
        @PositiveOrZero @Max(MOST) Long phone,
        @PositiveOrZero @Max(MOST) Long faceToFace,
        @PositiveOrZero @Max(MOST) Long post,
        @PositiveOrZero @Max(MOST) Long email,
        @PositiveOrZero @Max(MOST) Long total) {

    /** More than the people of the country have occasions for, so that sums of many stay far from their limit. */
    static final long MOST = 10_000_000_000L;

    /** Where nothing is told. */
    public static final Completed UNKNOWN = new Completed(null, null, null, null, null, null, null);

    /** How many came in by a channel; null where that is not known. */
    public Long by(Channel channel) {
        return switch (channel) {
            case ONLINE -> online;
            case ASSISTED_DIGITAL -> assistedDigital;
            case PHONE -> phone;
            case FACE_TO_FACE -> faceToFace;
            case POST -> post;
            case EMAIL -> email;
        };
    }

    /**
     * The same, but none where it is left out and the channels that are told make up the total; null where that is not known
     * either.
     */
    public Long counted(Channel channel) {
        var count = by(channel);
        return count == null && total != null && tellsChannels() ? Long.valueOf(0) : count;
    }

    boolean tellsChannels() {
        return channels().findAny().isPresent();
    }

    /** Of the channels that are told. */
    long sum() {
        return channels().mapToLong(Long::longValue).sum();
    }

    private Stream<Long> channels() {
        return Stream.of(Channel.values()).map(this::by).filter(Objects::nonNull);
    }
}
