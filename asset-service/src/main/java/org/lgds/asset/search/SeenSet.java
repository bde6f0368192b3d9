package org.lgds.asset.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.TreeSet;

/**
 * What a walk by relevance has shown, by the short numbers of its items. The cursor carries it: ranks move while somebody
 * walks, and a place in the order would then show an item twice or never. Numbers are kept as the differences between
 * them, seven bits a byte: about two bytes an item.
 */
record SeenSet(TreeSet<Integer> ordinals) {

    static SeenSet of(String key) {
        var seen = new TreeSet<Integer>();
        var bytes = key == null ? new byte[0] : Base64.getDecoder().decode(key.getBytes(StandardCharsets.ISO_8859_1));
        int last = 0;
        int difference = 0;
        int shift = 0;
        for (var here : bytes) {
            difference |= (here & 0x7f) << shift;
            shift += 7;
            if (here >= 0) {
                last += difference;
                seen.add(last);
                difference = 0;
                shift = 0;
            }
        }
        return new SeenSet(seen);
    }

    SeenSet with(Collection<Integer> shown) {
        var all = new TreeSet<>(ordinals);
        all.addAll(shown);
        return new SeenSet(all);
    }

    Integer[] numbers() {
        return ordinals.toArray(new Integer[0]);
    }

    int size() {
        return ordinals.size();
    }

    String key() {
        var bytes = new ByteArrayOutputStream();
        int last = 0;
        for (int ordinal : ordinals) {
            int difference = ordinal - last;
            last = ordinal;
            while (difference > 0x7f) {
                bytes.write(difference & 0x7f | 0x80);
                difference >>>= 7;
            }
            bytes.write(difference);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
