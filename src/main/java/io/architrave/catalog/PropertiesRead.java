package io.architrave.catalog;

import io.architrave.catalog.ResourceMapping.Firewall;
import io.architrave.catalog.ResourceMapping.MappedResource;
import io.architrave.catalog.ResourceMapping.Output;
import java.util.Set;
import java.util.TreeSet;

/// Which properties of its type a mapping asks for, in values and in conditions.
final class PropertiesRead {

    private static final String SUBSTITUTED = "${@:";

    private final Set<String> keys = new TreeSet<>();

    private PropertiesRead() {}

    static Set<String> by(ResourceMapping mapping) {
        var read = new PropertiesRead();
        mapping.resources().forEach(read::resource);
        mapping.firewall().ifPresent(read::firewall);
        mapping.needs().forEach(need -> read.condition(need.when()));
        mapping.offers().values().forEach(read::binding);
        mapping.outputs().values().forEach(read::output);
        return Set.copyOf(read.keys);
    }

    private void resource(MappedResource resource) {
        resource.when().ifPresent(this::condition);
        binding(resource.properties());
        binding(resource.attributes());
    }

    private void firewall(Firewall firewall) {
        firewall.port().ifPresent(this::binding);
        firewall.publicWhen().ifPresent(this::condition);
    }

    private void output(Output output) {
        binding(output.value());
        output.when().ifPresent(this::condition);
    }

    private void binding(Binding binding) {
        switch (binding) {
            case Binding.Structure structure -> structure.members().values().forEach(this::binding);
            case Binding.ListOf list -> list.items().forEach(this::binding);
            case Binding.FromProperty from -> keys.add(from.property());
            case Binding.FromChoice from -> keys.add(from.property());
            case Binding.Substitution(var text) -> substitution(text);
            case Binding.Slot slot -> slot.otherwise().ifPresent(this::binding);
            case Binding.FromParameter parameter -> {
                parameter.initial().ifPresent(this::binding);
                parameter.then().ifPresent(this::binding);
            }
            case Binding.Choice choice -> choice(choice);
            case Binding.ByEnvironment values -> binding(values.drawn());
            case Binding.Given given -> {
                given.then().ifPresent(this::binding);
                given.otherwise().ifPresent(this::binding);
            }
            case Binding.Constant _,Binding.OwnRef _,Binding.OwnAttribute _,Binding.Enclosing _,Binding.Spans _,Binding.Zone _,Binding.Name _,Binding.Id _,Binding.FromConnected _ ->
                    {
                    }
        }
    }

    private void choice(Binding.Choice choice) {
        condition(choice.when());
        binding(choice.then());
        choice.otherwise().ifPresent(this::binding);
    }

    private void substitution(String text) {
        for (int at = text.indexOf(SUBSTITUTED); at >= 0; at = text.indexOf(SUBSTITUTED, at + 1)) {
            keys.add(text.substring(at + SUBSTITUTED.length(), text.indexOf('}', at)));
        }
    }

    private void condition(Condition condition) {
        switch (condition) {
            case Condition.PropertyIs is -> keys.add(is.property());
            case Condition.PropertySet set -> keys.add(set.property());
            case Condition.Not not -> condition(not.condition());
            case Condition.All all -> all.conditions().forEach(this::condition);
            case Condition.Any any -> any.conditions().forEach(this::condition);
            case Condition.InVpc _,Condition.Enclosed _,Condition.Connected _,Condition.Filled _ -> {
            }
        }
    }
}
