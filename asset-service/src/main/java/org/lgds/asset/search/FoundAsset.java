package org.lgds.asset.search;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.asset.asset.AssetView;

/**
 * An asset of the list.
 *
 * @param highlights where the words asked for were found
 * @param reason why it is shown to the council asked for
 * @param ranking with {@code explain=true}
 */
public record FoundAsset(@JsonUnwrapped AssetView asset, Highlights highlights, Reason reason, Ranking ranking) {

    /**
     * Parts of its text as HTML: everything in it is escaped, so that the only elements are {@code <mark>} around the words
     * that were found.
     */
    public record Highlights(String name, String summary) {}

    /**
     * Why it suits a council.
     *
     * @param lackedServices services that the council provides, without a live adoption, and that the asset is for
     * @param livePeers how many of its peers have it live
     * @param peers how many peers it has
     * @param peersFrom who its peers are
     */
    @Schema(name = "FoundAssetReason")
    public record Reason(List<Integer> lackedServices, int livePeers, int peers, PeersFrom peersFrom) {}
}
