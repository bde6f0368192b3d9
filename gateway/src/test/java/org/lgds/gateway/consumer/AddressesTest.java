package org.lgds.gateway.consumer;

import java.net.InetAddress;
import java.net.InetSocketAddress;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressesTest {

    @Test
    void anIpv4AddressIsItself() throws Exception {
        assertThat(Addresses.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(Addresses.of(new InetSocketAddress(InetAddress.getByName("192.0.2.7"), 1234)))
                .isEqualTo("192.0.2.7");
    }

    @Test
    void anIpv6HostIsItsNetwork() {
        assertThat(Addresses.of("2001:db8:1:2:aaaa::1"))
                .isEqualTo(Addresses.of("2001:DB8:1:2::ffff"))
                .isEqualTo(Addresses.of("2001:db8:1:2:3:4:5:6%eth0"))
                .isNotEqualTo(Addresses.of("2001:db8:1:3::1"));
    }

    @Test
    void ipv4WithinIpv6IsIpv4() {
        assertThat(Addresses.of("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void neighboursAreWhatAProviderOwns() {
        assertThat(Addresses.neighbourhood("192.0.2.7"))
                .isEqualTo(Addresses.neighbourhood("192.0.99.1"))
                .isEqualTo("192.0");
        assertThat(Addresses.neighbourhood(Addresses.of("2001:db8:1::1")))
                .isEqualTo(Addresses.neighbourhood(Addresses.of("2001:db8:ffff::1")))
                .isNotEqualTo(Addresses.neighbourhood(Addresses.of("2001:db9::1")));
        assertThat(Addresses.neighbourhood("local")).isEqualTo("local");
    }

    @Test
    void whatIsNoIpAddressIsLocal() {
        assertThat(Addresses.of((String) null)).isEqualTo("local");
        assertThat(Addresses.of("a:b:c")).isEqualTo("local");
    }
}
