package io.architrave.cloudformation.deployment;

import io.architrave.cloudformation.mapping.Place;
import io.architrave.cloudformation.schema.ResourceSchemas;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Join;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Output;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A stack that one template cannot hold, as nested stacks and one that holds them together.
 *
 * @param parent refers to the nested templates by their labels: {@code TemplateURL} is to become an address before it
 *     is deployed, which {@code aws cloudformation package} does for the name of a file
 */
public record Nesting(Template parent, List<Partition.Share> parts) {

    /** What a template may have: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
    private static final int MOST_RESOURCES = 500;
    private static final int MOST_BYTES = 1_000_000;
    /** Below the quota, so that a design can grow without being divided anew at once. */
    private static final int PORTION = 300;
    /** No template of fewer resources reaches the quota of bytes. */
    private static final int FEW = 200;

    /** The nested stacks of a share; empty where one template holds it all. */
    public static Optional<Nesting> of(Partition.Share share, ResourceSchemas schemas) {
        Template whole = share.template();
        if (whole.resources().size() < FEW || whole.resources().size() <= MOST_RESOURCES
                && YamlWriter.write(whole).text().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
            return Optional.empty();
        }
        Map<String, Integer> portions = Portions.of(whole, PORTION);
        List<Partition.Share> parts = Partition.of(whole, element -> share.place().part(portions.getOrDefault(element,
                1)), schemas);
        return parts.size() < 2 ? Optional.empty() : Optional.of(new Nesting(parent(share, parts), parts));
    }

    private static Template parent(Partition.Share share, List<Partition.Share> parts) {
        Template whole = share.template();
        Map<String, Place> homes = new HashMap<>();
        parts.forEach(part -> part.template().resources().forEach(resource -> homes.put(resource.logicalId(),
                part.place())));
        List<Resource> stacks = new ArrayList<>();
        Map<String, Output> outputs = new LinkedHashMap<>();
        for (Partition.Share part : parts) {
            stacks.add(stack(whole, part).dependingOn(waits(whole, part, homes)));
            whole.outputs().forEach((name, output) -> {
                if (part.template().outputs().containsKey(name)) {
                    outputs.put(name, output.withValue(given(part, name)));
                }
            });
        }
        return Pruned.of(new Template(whole.description(), whole.metadata(), whole.parameters(), whole.mappings(),
                whole.conditions(), stacks, outputs, List.of(), List.of()));
    }

    private static Resource stack(Template whole, Partition.Share part) {
        Set<String> taken = new TreeSet<>();
        Fields parameters = Fields.EMPTY;
        for (Link link : part.links()) {
            taken.add(link.parameter());
            parameters = parameters.with(link.parameter(), new GetAtt(id(link.from()), "Outputs." + link.output()));
        }
        for (Map.Entry<String, Parameter> parameter : part.template().parameters().entrySet()) {
            if (!taken.contains(parameter.getKey()) && whole.parameters().containsKey(parameter.getKey())) {
                Value value = new Ref(parameter.getKey());
                parameters = parameters.with(parameter.getKey(), parameter.getValue().isList()
                        ? new Join(",", value) : value);
            }
        }
        Fields properties = Fields.EMPTY.with("TemplateURL", part.place().label());
        List<Resource> resources = part.template().resources();
        return new Resource(id(part.place().label()), "AWS::CloudFormation::Stack", "Part " + part.place().part()
                + ", from " + resources.getFirst().section() + " to " + resources.getLast().section(),
                Optional.empty(), parameters.isEmpty() ? properties : properties.with("Parameters", parameters));
    }

    /** Parts that hold something which a resource here has to wait for though it does not refer to it. */
    private static List<String> waits(Template whole, Partition.Share part, Map<String, Place> homes) {
        Set<String> waits = new TreeSet<>();
        whole.resources().stream().filter(resource -> part.place().equals(homes.get(resource.logicalId())))
                .flatMap(resource -> resource.dependsOn().stream()).flatMap(id -> Optional.ofNullable(homes.get(id))
                        .stream())
                .filter(place -> !place.equals(part.place())).map(place -> id(place.label())).forEach(waits::add);
        part.links().forEach(link -> waits.remove(id(link.from())));
        return List.copyOf(waits);
    }

    private static GetAtt given(Partition.Share part, String output) {
        return new GetAtt(id(part.place().label()), "Outputs." + output);
    }

    private static String id(String label) {
        return "Part" + label.substring(label.lastIndexOf('-') + 1);
    }
}
