package io.architrave.model;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// An IPv4 address block, for example `10.0.3.0/24`.
///
/// @param address the first address as an unsigned 32-bit number
/// @param prefixLength 0 to 32
public record Cidr(long address, int prefixLength) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    /// Empty where the text is not a block, or has bits set behind its prefix (AWS refuses those as well).
    public static Optional<Cidr> parse(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 1; i <= 4; i++) {
            int octet = Integer.parseInt(match.group(i));
            if (octet > 255) {
                return Optional.empty();
            }
            address = address << 8 | octet;
        }
        int length = Integer.parseInt(match.group(5));
        if (length > 32 || address % size(length) != 0) {
            return Optional.empty();
        }
        return Optional.of(new Cidr(address, length));
    }

    private static long size(int prefixLength) {
        return 1L << 32 - prefixLength;
    }

    /// The number of addresses.
    public long size() {
        return size(prefixLength);
    }

    public boolean contains(Cidr other) {
        return other.address >= address && other.address + other.size() <= address + size();
    }

    public boolean overlaps(Cidr other) {
        return address < other.address + other.size() && other.address < address + size();
    }

    /// The blocks of a size within this one, from the lowest; none where it is larger than this one.
    public Stream<Cidr> blocks(int prefixLength) {
        if (prefixLength < this.prefixLength || prefixLength > 32) {
            return Stream.empty();
        }
        return LongStream.range(0, size() / size(prefixLength))
                .mapToObj(number -> new Cidr(address + number * size(prefixLength), prefixLength));
    }

    /// The lower and the upper half; itself alone where it is one address.
    public Stream<Cidr> halves() {
        return prefixLength == 32 ? Stream.of(this) : blocks(prefixLength + 1);
    }

    @Override
    public String toString() {
        return (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255)
                + "/" + prefixLength;
    }
}
