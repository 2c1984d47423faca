"""Which addresses are public."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.gather.net.connect import is_public


@pytest.mark.parametrize("number", ["93.184.216.34", "2606:4700::1111", "::ffff:93.184.216.34", "2002:5db8:d822::1"])
def test_an_address_of_the_internet_is_public(number: str) -> None:
    assert is_public(ipaddress.ip_address(number))


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1", "fd00::1", "ff02::1", "::ffff:127.0.0.1", "2002:7f00:1::1",
        "2002:a00:1::", "64:ff9b::7f00:1", "192.0.2.1",
    ],
)  # fmt: skip
def test_an_address_inside_a_network_is_not(number: str) -> None:
    assert not is_public(ipaddress.ip_address(number))


@given(st.ip_addresses(v=4))
def test_wrapping_an_address_in_ipv6_does_not_make_it_public(address: ipaddress.IPv4Address) -> None:
    wrapped = [f"::ffff:{address}", f"64:ff9b::{int(address) >> 16:x}:{int(address) & 0xFFFF:x}"]
    assert {is_public(ipaddress.ip_address(text)) for text in wrapped} == {is_public(address)}
