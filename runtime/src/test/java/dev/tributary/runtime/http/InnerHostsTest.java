package dev.tributary.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InnerHostsTest {

    private static HttpUrl at(String host) {
        return HttpUrl.get("http://" + host + "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST.",
                "a.localhost",
                "a.localhost.",
                "metadata",
                "metadata.google.internal",
                "0.0.0.0",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "224.0.0.1",
                "[::]",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[fe80::1]",
                "[ff02::1]",
                "[fd00:ec2::254]",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1."
            })
    void hosts_of_a_machine_are_inner_and_its_own(String host) {
        assertThat(InnerHosts.isInner(at(host))).isTrue();
        assertThat(InnerHosts.isOfTheMachine(at(host))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "10.255.255.254",
                "172.16.0.1",
                "172.31.255.254",
                "192.168.0.1",
                "100.64.0.1",
                "100.127.255.254",
                "[fc00::1]",
                "[fdff::1]",
                "[fc00:ec2::254]",
                "[fd01:ec2::254]",
                "[fd00:fc2::254]",
                "[fd00:ec3::254]",
                "[::ffff:10.0.0.1]"
            })
    void hosts_of_a_network_are_inner_and_not_the_machines_own(String host) {
        assertThat(InnerHosts.isInner(at(host))).isTrue();
        assertThat(InnerHosts.isOfTheMachine(at(host))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "api.example.com.",
                "localhost.example.com",
                "mylocalhost",
                "metadata.example.com",
                "4chan.example",
                "8.8.8.8",
                "9.0.0.1",
                "11.0.0.1",
                "172.15.255.254",
                "172.32.0.1",
                "171.16.0.1",
                "173.16.0.1",
                "192.167.0.1",
                "192.169.0.1",
                "191.168.0.1",
                "193.168.0.1",
                "100.63.255.254",
                "100.128.0.1",
                "99.64.0.1",
                "101.64.0.1",
                "[2001:db8::1]",
                "[fe00::1]",
                "[fb00::1]"
            })
    void hosts_of_the_internet_are_neither(String host) {
        assertThat(InnerHosts.isInner(at(host))).isFalse();
        assertThat(InnerHosts.isOfTheMachine(at(host))).isFalse();
    }
}
