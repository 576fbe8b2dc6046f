package io.architrave.topology;

import io.architrave.model.Group;
import io.architrave.topology.AddressPlan.Block;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Something about an address block that AWS refuses or cannot route.
public sealed interface AddressProblem {

    /// The one whose block is at fault.
    Block block();

    /// The groups besides the one at fault that a reader has to look at.
    default List<Group> others() {
        return List.of();
    }

    /// @param name what a reader calls a group
    String sentence(Function<Group, String> name);

    /// Larger or smaller than AWS makes.
    record Size(Block block) implements AddressProblem {
        @Override
        public String sentence(Function<Group, String> name) {
            return text(block, name) + " has a size that AWS does not make: it has to be between /"
                    + AddressPlan.LARGEST + " and /" + AddressPlan.SMALLEST + ".";
        }
    }

    /// A subnet's block that is no part of its VPC's.
    record Outside(Block block, Block network) implements AddressProblem {
        @Override
        public String sentence(Function<Group, String> name) {
            return text(block, name) + " does not lie within " + text(network, name) + ".";
        }
    }

    /// A subnet's block that another one of the VPC uses too.
    record Overlap(Block block, Block other) implements AddressProblem {
        @Override
        public List<Group> others() {
            return List.of(other.owner());
        }

        @Override
        public String sentence(Function<Group, String> name) {
            return text(block, name) + " overlaps " + text(other, name) + ".";
        }
    }

    /// A VPC's block that networks use which it is joined with.
    record Joined(Block block, List<Block> joined) implements AddressProblem {
        public Joined {
            joined = List.copyOf(joined);
        }

        @Override
        public List<Group> others() {
            return joined.stream().map(Block::owner).distinct().toList();
        }

        @Override
        public String sentence(Function<Group, String> name) {
            return text(block, name) + " overlaps "
                    + joined.stream().map(one -> text(one, name)).collect(Collectors.collectingAndThen(
                            Collectors.toList(), AddressProblem::list))
                    + ", which it is joined with.";
        }
    }

    private static String text(Block block, Function<Group, String> name) {
        return name.apply(block.owner()) + " (" + block.cidr() + ")";
    }

    private static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
