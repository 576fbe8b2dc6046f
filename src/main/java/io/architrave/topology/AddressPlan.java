package io.architrave.topology;

import io.architrave.model.Cidr;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The IPv4 addresses of one VPC: which subnet has which block, what is free, and what AWS would refuse.
///
/// @param network the VPC
/// @param whole its block; empty where none is set or what is set is no block
/// @param blocks those of its subnets, by address, then by id
/// @param open its subnets without a block, by id
public record AddressPlan(Group network, Optional<Cidr> whole, List<Block> blocks, List<Group> open) {

    /// The largest VPC or subnet that AWS makes is a /16, the smallest a /28
    /// (https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html and
    /// https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html, 2026-11).
    public static final int LARGEST = 16;

    /// See [#LARGEST].
    public static final int SMALLEST = 28;

    /// AWS keeps the first four addresses of each subnet and the last one for itself
    /// (https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html, 2026-11).
    public static final int RESERVED = 5;

    /// What a subnet gets in a VPC that has room: 251 addresses to use, and a third octet that people can read.
    private static final int USUAL = 24;

    /// In a smaller VPC a subnet gets a sixteenth.
    private static final int SIXTEENTH = 4;

    private static final Comparator<Block> BY_ADDRESS = Comparator
            .comparingLong((Block block) -> block.cidr.address())
            .thenComparing(block -> block.owner.id());

    /// A group and its block.
    public record Block(Group owner, Cidr cidr) {}

    public AddressPlan {
        blocks = List.copyOf(blocks);
        open = List.copyOf(open);
    }

    public static AddressPlan of(DiagramIndex index, Group network) {
        var blocks = new ArrayList<Block>();
        var open = new ArrayList<Group>();
        index.descendants(network.id())
                .flatMap(id -> index.diagram().group(id).stream())
                .filter(group -> group.type().equals(Types.SUBNET))
                .sorted(Comparator.comparing(Group::id))
                .forEach(subnet -> block(subnet)
                        .ifPresentOrElse(cidr -> blocks.add(new Block(subnet, cidr)), () -> open.add(subnet)));
        blocks.sort(BY_ADDRESS);
        return new AddressPlan(network, block(network), blocks, open);
    }

    /// The block that a group's property names; empty where it is unset or no block.
    public static Optional<Cidr> block(Group group) {
        return group.properties().text("cidr").flatMap(Cidr::parse);
    }

    public Optional<Cidr> blockOf(Group subnet) {
        return blocks.stream()
                .filter(block -> block.owner.id().equals(subnet.id()))
                .map(Block::cidr)
                .findFirst();
    }

    /// What is left for resources in a subnet of that block.
    public static long usable(Cidr subnet) {
        return Math.max(0, subnet.size() - RESERVED);
    }

    /// Whether AWS makes a VPC or subnet of that size.
    public static boolean isMade(Cidr cidr) {
        return cidr.prefixLength() >= LARGEST && cidr.prefixLength() <= SMALLEST;
    }

    /// The largest blocks that no subnet uses, from the lowest; none smaller than AWS makes.
    public List<Cidr> free() {
        return whole.stream().flatMap(this::free).toList();
    }

    private Stream<Cidr> free(Cidr within) {
        var used = blocks.stream().map(Block::cidr).filter(within::overlaps).toList();
        if (used.isEmpty()) {
            return Stream.of(within);
        }
        boolean taken = within.prefixLength() >= SMALLEST || used.stream().anyMatch(block -> block.contains(within));
        return taken ? Stream.empty() : within.halves().flatMap(this::free);
    }

    /// Whether a block is set and no subnet fits into it any more.
    public boolean isFull() {
        return whole.isPresent() && free().isEmpty();
    }

    /// The length of the prefix that a new subnet gets where nothing else is asked for.
    public int usualLength() {
        return whole.map(cidr -> Math.min(SMALLEST, Math.max(USUAL, cidr.prefixLength() + SIXTEENTH))).orElse(USUAL);
    }

    /// The lowest free block of the usual size, or of the largest size that is still free.
    public Optional<Cidr> next() {
        return next(usualLength());
    }

    /// The lowest free block of that size, or else of the largest smaller size that is free; empty where the VPC has no
    /// block or is full.
    public Optional<Cidr> next(int prefixLength) {
        var free = free();
        return Stream.iterate(prefixLength, length -> length <= SMALLEST, length -> length + 1)
                .flatMap(length -> lowest(free, length).stream())
                .findFirst();
    }

    /// The first block of the VPC is left free by custom, as in AWS's published layouts, unless nothing else is.
    private Optional<Cidr> lowest(List<Cidr> free, int prefixLength) {
        long first = whole.map(Cidr::address).orElse(-1L);
        return free.stream()
                .flatMap(range -> range.blocks(prefixLength).filter(block -> block.address() != first).limit(1))
                .findFirst()
                .or(() -> free.stream().flatMap(range -> range.blocks(prefixLength).limit(1)).findFirst());
    }

    /// The same with one subnet's block changed or added.
    public AddressPlan with(Group subnet, Cidr cidr) {
        var changed = new ArrayList<>(without(subnet).blocks);
        changed.add(new Block(subnet, cidr));
        changed.sort(BY_ADDRESS);
        var left = open.stream().filter(other -> !other.id().equals(subnet.id())).toList();
        return new AddressPlan(network, whole, changed, left);
    }

    /// The same with that subnet's block free.
    public AddressPlan without(Group subnet) {
        var left = blocks.stream().filter(block -> !block.owner.id().equals(subnet.id())).toList();
        return new AddressPlan(network, whole, left, open);
    }

    /// What is wrong within the VPC: with its own block first, then with its subnets' by address. Each subnet is named
    /// at most once for each kind.
    public List<AddressProblem> problems() {
        var own = new Block(network, whole.orElse(new Cidr(0, 32)));
        var found = new ArrayList<AddressProblem>();
        whole.filter(cidr -> !isMade(cidr)).ifPresent(_ -> found.add(new AddressProblem.Size(own)));
        Optional<Block> farthest = Optional.empty();
        for (var block : blocks) {
            if (!isMade(block.cidr)) {
                found.add(new AddressProblem.Size(block));
            }
            if (whole.filter(cidr -> !cidr.contains(block.cidr)).isPresent()) {
                found.add(new AddressProblem.Outside(block, own));
            }
            farthest.filter(before -> before.cidr.overlaps(block.cidr))
                    .ifPresent(before -> found.add(new AddressProblem.Overlap(block, before)));
            // By address, so that of the blocks before only the one that reaches farthest can overlap.
            if (farthest.filter(before -> end(before) >= end(block)).isEmpty()) {
                farthest = Optional.of(block);
            }
        }
        return found;
    }

    private static long end(Block block) {
        return block.cidr.address() + block.cidr.size();
    }
}
