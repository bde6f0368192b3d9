package org.lgds.local.check;

import org.lgds.local.LocalStack;
import org.lgds.local.Progress;

/** Proves through the public API that the running suite works. */
public record Check(LocalStack stack, Progress progress) {
    public void run() {}
}
