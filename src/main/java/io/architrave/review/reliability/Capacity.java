package io.architrave.review.reliability;

import io.architrave.edit.Change;
import io.architrave.model.Node;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/// The numbers of a fleet: what they are, and changes that raise them together, so that none contradicts another.
final class Capacity {

    private Capacity() {}

    static Optional<Integer> of(Node node, String key) {
        return node.properties().number(key).map(BigDecimal::intValue);
    }

    /// Raises the minimum to `least`, and what then lies below it; nothing that is unset is set but the minimum.
    static Stream<Change> atLeast(Node node, int least) {
        var others = Stream.of("desiredCapacity", "maxCapacity")
                .filter(key -> of(node, key).filter(number -> number < least).isPresent());
        var minimum = of(node, "minCapacity").filter(number -> number >= least).isPresent()
                ? Stream.<String>empty()
                : Stream.of("minCapacity");
        return Stream.concat(minimum, others).map(key -> Change.SetProperty.of(node.id(), key, least));
    }
}
