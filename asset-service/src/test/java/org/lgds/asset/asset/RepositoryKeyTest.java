package org.lgds.asset.asset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RepositoryKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://git.example/Leeds/bins",
                "https://GIT.Example/Leeds/bins/",
                "http://git.example/Leeds/bins.git",
                "https://git.example/Leeds/bins.git/",
                "ssh://git@git.example/Leeds/bins.git",
                "https://git.example:443/Leeds/bins",
                "http://git.example:80/Leeds/bins",
                "ssh://git@git.example:22/Leeds/bins.git",
                "https://git.example/./Leeds//other/../bins/.",
                "https://git.example/Leeds/bin%73",
                "https://git.example/Leeds/bins%2egit"
            })
    void oneRepositoryIsOneHoweverItIsWritten(String url) {
        assertThat(RepositoryKey.of(url)).isEqualTo("git.example/Leeds/bins");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://git.example/leeds/bins",
                "https://git.example:8443/Leeds/bins",
                "http://git.example:443/Leeds/bins",
                "https://git.example/Leeds%2Fbins",
                "https://git.example/Leeds/bins?path=a",
                "https://git.example/Leeds/bins.gitea",
                "https://example/Leeds/bins"
            })
    void othersAreOthers(String url) {
        assertThat(RepositoryKey.of(url)).isNotEqualTo("git.example/Leeds/bins");
    }
}
