package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.List;

/**
 * A mount target of a file system in each subnet that it spans, and what a caller's own resource says to mount it below
 * {@code /mnt}: a function its configuration, a container its volume. An instance is told the id and mounts it itself.
 */
final class FileSystems implements Wiring {

    /** Where the mount targets' ids are noted, for what must wait for them. */
    private static final String TARGETS = "mountTargets";

    @Override
    public void wire(Stack stack) {
        stack.elements().forEach(element -> stack.offer(element, "fileSystem")
                .ifPresent(system -> targets(stack, element)));
        for (Edge edge : stack.edges()) {
            if (edge.relation() == Relation.CALL) {
                stack.offer(edge.to(), "fileSystem").ifPresent(system -> mount(stack, edge, system));
            }
        }
    }

    private static void targets(Stack stack, ElementId element) {
        List<ElementId> subnets = stack.drawing().subnetsByZone(element).stream()
                .filter(subnet -> isServed(stack, element, subnet)).toList();
        List<Value> groups = stack.slots().values(element, "securityGroups");
        for (ElementId subnet : subnets) {
            stack.slots().add(element, TARGETS, Value.text(stack.add(element, "In" + stack.base(subnet),
                    "AWS::EFS::MountTarget", Fields.EMPTY.with("FileSystemId", stack.ref(element))
                            .with("SubnetId", stack.ref(subnet)).with("SecurityGroups", new Value.Items(groups)))));
        }
    }

    /** Files of one zone have their mount target there. */
    private static boolean isServed(Stack stack, ElementId element, ElementId subnet) {
        return !stack.drawing().isOn(element, "oneZone")
                || stack.drawing().zone(subnet).equals(stack.drawing().zoneOfFirst(element));
    }

    private static void mount(Stack stack, Edge edge, Fields system) {
        String name = edge.to().value();
        Value path = Value.text("/mnt/" + name);
        stack.slots().add(edge.from(), "fileSystems", Fields.EMPTY.with("Arn", system.get("AccessPointArn"))
                .with("LocalMountPath", path));
        stack.slots().add(edge.from(), "volumes", Fields.EMPTY.with("Name", name)
                .with("EFSVolumeConfiguration", Fields.EMPTY.with("FilesystemId", system.get("Id"))
                        .with("TransitEncryption", "ENABLED")
                        .with("AuthorizationConfig", Fields.EMPTY.with("AccessPointId", system.get("AccessPointId"))
                                .with("IAM", "ENABLED"))));
        stack.slots().add(edge.from(), "mountPoints", Fields.EMPTY.with("SourceVolume", name)
                .with("ContainerPath", path).with("ReadOnly", false));
        stack.slots().values(edge.to(), TARGETS)
                .forEach(target -> stack.slots().add(edge.from(), "dependsOn", target));
    }
}
