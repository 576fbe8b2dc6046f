package io.architrave.catalog;

import io.architrave.model.PropertyValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How an element becomes CloudFormation resources. What wires two elements is declared once per kind of connection:
/// a type only says what it `offers` to such wiring (an ARN that can be read, a function that can be invoked), and in
/// which slots of its own resources contributions of others stand.
///
/// @param skip why an element of this type becomes no resource; empty where it does
/// @param represented whether a type without a resource is told by the resources of others, so that nothing is lost
/// @param noun what a logical id ends in, for example `Database`
/// @param chapter where its resources stand in the reading order of a template
/// @param resources the first is the one that others mean when they refer to the element
/// @param firewall present where its network interfaces take a security group
/// @param role the resource, by its `as`, whose IAM role receives the permissions that its connections imply
/// @param optional parameters that a deployment may leave out, by the end of their names
/// @param needs what an element must have to become resources, with what is said where it lacks it
/// @param offers facets for the wiring of connections, by name
/// @param outputs what a stack tells of it, by the end of the output's name
/// @param facts where AWS's own names and ids in it come from
/// @param apart which of its properties the resources do not carry, and how that is meant
public record ResourceMapping(
        Optional<String> skip,
        boolean represented,
        String noun,
        Chapter chapter,
        List<MappedResource> resources,
        Optional<Firewall> firewall,
        Optional<String> role,
        Map<String, OptionalParameter> optional,
        List<Need> needs,
        Map<String, Binding> offers,
        Map<String, Output> outputs,
        List<Fact> facts,
        Apart apart) {

    /// The parts of a template, in reading order.
    public enum Chapter {
        KEYS,
        NETWORK,
        EDGE,
        ENTRY,
        COMPUTE,
        WORKFLOW,
        MESSAGING,
        DATA,
        OPERATIONS
    }

    /// One resource.
    ///
    /// @param as what the logical id ends in behind the element's own; empty for the first
    /// @param given the optional parameter without which it is not made
    /// @param deletionPolicy as CloudFormation spells it
    /// @param attributes `UpdatePolicy`, `CreationPolicy`, `Metadata`
    /// @param dependsOn other resources of the element, by their `as`, that no reference implies
    /// @param accepts rules of cdk-nag that it breaks on purpose
    public record MappedResource(
            String as,
            String type,
            Optional<Condition> when,
            Optional<String> given,
            Optional<String> deletionPolicy,
            Binding.Structure properties,
            Binding.Structure attributes,
            List<String> dependsOn,
            List<Acceptance> accepts) {

        public MappedResource {
            dependsOn = List.copyOf(dependsOn);
            accepts = List.copyOf(accepts);
        }
    }

    /// @param port where callers reach it unless the connection says otherwise
    /// @param publicWhen when callers outside the VPC may reach it
    /// @param publicPorts the ports that they reach
    public record Firewall(Optional<Binding> port, Optional<Condition> publicWhen, List<Integer> publicPorts) {
        public Firewall {
            publicPorts = List.copyOf(publicPorts);
        }
    }

    /// A text that a deployment may give; what depends on it is made only then.
    ///
    /// @param pattern a regular expression that the whole value must match if it is given
    public record OptionalParameter(String description, Optional<String> pattern) {}

    public record Need(Condition when, String reason) {}

    public record Output(String description, Binding value, Optional<Condition> when) {}

    /// Where names and ids come from that AWS has settled, such as those of managed policies.
    ///
    /// @param what which they are
    /// @param source documentation address
    /// @param confirmed the day on which they were held against a source, and what that was; empty where they are
    ///     from memory
    public record Fact(String what, String source, Optional<String> confirmed) {}

    /// Properties that neither the mapping nor the wiring of connections reads.
    ///
    /// @param without those without a counterpart in CloudFormation: they concern the review or the estimate alone
    /// @param fixed those of which the template always stands for one value, by key; any other is not carried
    /// @param uncarried those that CloudFormation could carry and the mapping does not
    public record Apart(Set<String> without, Map<String, PropertyValue> fixed, Set<String> uncarried) {

        public static final Apart NOTHING = new Apart(Set.of(), Map.of(), Set.of());

        public Apart {
            without = Set.copyOf(without);
            fixed = Map.copyOf(fixed);
            uncarried = Set.copyOf(uncarried);
        }

        /// All keys that it names.
        public Set<String> keys() {
            return Stream.of(without, fixed.keySet(), uncarried)
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    public ResourceMapping {
        resources = List.copyOf(resources);
        optional = Map.copyOf(optional);
        needs = List.copyOf(needs);
        offers = Map.copyOf(offers);
        outputs = Map.copyOf(outputs);
        facts = List.copyOf(facts);
    }

    /// A type without a resource.
    static ResourceMapping skipped(String reason, boolean represented, Apart apart) {
        return new ResourceMapping(
                Optional.of(reason),
                represented,
                "",
                Chapter.OPERATIONS,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                apart);
    }

    /// The keys of the properties that its values and conditions ask for.
    public Set<String> reads() {
        return PropertiesRead.by(this);
    }

    public Optional<MappedResource> resource(String as) {
        return resources.stream().filter(resource -> resource.as().equals(as)).findFirst();
    }
}
