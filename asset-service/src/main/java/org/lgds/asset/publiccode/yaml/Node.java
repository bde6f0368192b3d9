package org.lgds.asset.publiccode.yaml;

/** A piece of the file that knows where it stands. */
public sealed interface Node permits Scalar, Sequence, Mapping {

    Position at();
}
