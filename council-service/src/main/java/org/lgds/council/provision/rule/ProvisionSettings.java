package org.lgds.council.provision.rule;

import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import org.lgds.council.council.Council;

/** What the tier alone gets wrong. */
@ConfigMapping(prefix = "lgds.provision")
public interface ProvisionSettings {

    /** Service areas that councils of a type have nothing to do with, whatever their tier. */
    Map<Council.Type, List<String>> outside();
}
