package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.HashMap;
import java.util.Map;

/** The device names of the volumes at an instance, which refuses a name that it has already. */
final class VolumeDevices implements Wiring {

    private static final String SLOT = "device";
    private static final int DATA_VOLUMES = 'z' - 'f' + 1;

    @Override
    public void wire(Stack stack) {
        Map<ElementId, Integer> attached = new HashMap<>();
        for (Edge edge : stack.edges()) {
            if (edge.relation() == Relation.ASSOCIATION && stack.offer(edge.from(), "volume").isPresent()
                    && stack.slots().values(edge.from(), SLOT).isEmpty()) {
                int before = attached.merge(edge.to(), 1, Integer::sum) - 1;
                stack.slots().add(edge.from(), SLOT,
                        Value.text("/dev/sd" + (char) ('f' + before % DATA_VOLUMES)));
            }
        }
    }
}
