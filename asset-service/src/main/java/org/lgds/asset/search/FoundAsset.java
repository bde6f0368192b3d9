package org.lgds.asset.search;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.asset.asset.AssetView;

/**
 * An asset of the list, with why it was found.
 *
 * @param highlights where the words asked for were found
 * @param reason why it suits the council that was asked for; absent where none was
 * @param ranking how it was ranked; absent unless explain=true asks for it
 */
public record FoundAsset(@JsonUnwrapped AssetView asset, Highlights highlights, Reason reason, Ranking ranking) {

    /**
     * Parts of its text as HTML. Everything in it is escaped; the only elements are {@code <mark>} around the words that
     * were found.
     *
     * @param name its name, with what was found between mark elements; absent where nothing of it was
     * @param summary parts of its summary, with what was found between mark elements; absent where nothing of it was
     */
    public record Highlights(String name, String summary) {}

    /**
     * Why it suits a council.
     *
     * @param lackedServices LGSL codes of services that the asset is for and the council provides, without a live adoption
     *     for them
     * @param livePeers how many of its peers have it live
     * @param peers how many peers it has
     * @param peersFrom which councils are taken for its peers
     */
    @Schema(name = "FoundAssetReason")
    public record Reason(List<Integer> lackedServices, int livePeers, int peers, PeersFrom peersFrom) {}
}
