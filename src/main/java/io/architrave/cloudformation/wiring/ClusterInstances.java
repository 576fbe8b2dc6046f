package io.architrave.cloudformation.wiring;

import io.architrave.catalog.Binding;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.ElementId;
import java.util.List;
import java.util.Optional;

/**
 * The instances of a database cluster: the writer and its readers, in the zones of the cluster's subnets in turn, so
 * that a zone that fails leaves a reader to take over. They take over in the order of their numbers; a serverless
 * reader of the tiers 0 and 1 grows with the writer.
 */
final class ClusterInstances implements Wiring {

    static final String WRITER = "Writer";

    private static final String SLOT = "instanceIds";
    private static final int LAST_TIER = 15;

    @Override
    public void wire(Stack stack) {
        stack.elements().forEach(element -> stack.offer(element, "databaseCluster")
                .ifPresent(cluster -> instances(stack, element, cluster)));
    }

    private static void instances(Stack stack, ElementId element, Fields cluster) {
        List<Value> zones = stack.drawing().subnets(element).stream()
                .flatMap(subnet -> stack.evaluate(subnet, new Binding.Zone()).stream()).distinct().toList();
        int count = cluster.get("Instances").filter(Value.Number.class::isInstance)
                .map(number -> ((Value.Number) number).value().intValue()).orElse(1);
        Fields form = cluster.get("Instance").filter(Fields.class::isInstance).map(Fields.class::cast)
                .orElse(Fields.EMPTY);
        String writer = stack.id(element, WRITER);
        for (int i = 0; i < count; i++) {
            Fields instance = form.with("PromotionTier", Math.min(i, LAST_TIER));
            if (!zones.isEmpty()) {
                instance = instance.with("AvailabilityZone", zones.get(i % zones.size()));
            }
            Resource resource = new Resource(i == 0 ? writer : stack.id(element, "Reader" + i),
                    "AWS::RDS::DBInstance", "", Optional.of(element.value()), instance);
            // The first instance of a cluster is its writer.
            stack.add(element, i == 0 ? resource : resource.dependingOn(List.of(writer)));
            stack.slots().add(element, SLOT, Value.text(resource.logicalId()));
        }
    }
}
