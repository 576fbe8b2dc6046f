package io.architrave.ui.inspector;

import java.util.Optional;
import java.util.regex.Pattern;

/// Says what is wrong with an IPv4 block of addresses.
final class Cidr {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");
    private static final int BITS = 32;

    private Cidr() {}

    static Optional<String> complaint(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.of("Write a block such as 10.0.1.0/24.");
        }
        long address = 0;
        for (int part = 1; part <= 4; part++) {
            int octet = Integer.parseInt(match.group(part));
            if (octet > 255) {
                return Optional.of("“" + octet + "” is more than 255.");
            }
            address = address << 8 | octet;
        }
        int length = Integer.parseInt(match.group(5));
        if (length > BITS) {
            return Optional.of("The length after the slash is at most 32.");
        }
        long mask = length == 0 ? 0 : -1L << BITS - length & 0xFFFFFFFFL;
        if ((address & ~mask & 0xFFFFFFFFL) != 0) {
            return Optional.of("A block of this length begins at " + dotted(address & mask) + "/" + length + ".");
        }
        return Optional.empty();
    }

    private static String dotted(long address) {
        return (address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }
}
