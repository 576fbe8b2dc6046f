package io.architrave.cloudformation.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Binding;
import io.architrave.catalog.Catalog;
import io.architrave.catalog.Condition;
import io.architrave.catalog.ResourceMapping;
import io.architrave.catalog.ResourceMapping.MappedResource;
import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.schema.ResourceSchema;
import io.architrave.cloudformation.schema.ResourceSchemas;
import io.architrave.cloudformation.schema.Shape;
import io.architrave.cloudformation.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every name in every mapping: a slip in a service's file fails the build, not a deployment. */
class MappingsFitTheSchemasTest {

    private static final ResourceSchemas SCHEMAS = ResourceSchemas.bundled();

    static List<String> mapped() {
        return Catalog.bundled().summaries().stream().map(summary -> summary.key().value())
                .filter(key -> Catalog.bundled().find(key).flatMap(ServiceType::mapping).isPresent()).toList();
    }

    @ParameterizedTest
    @MethodSource("mapped")
    void namesOnlyWhatTheSchemaAndTheTypeHave(String key) {
        ServiceType type = Catalog.bundled().find(key).orElseThrow();

        assertThat(new Slips(type, type.mapping().orElseThrow()).all()).isEmpty();
    }

    private static final class Slips {

        private final ServiceType type;
        private final ResourceMapping mapping;
        private final List<String> slips = new ArrayList<>();

        Slips(ServiceType type, ResourceMapping mapping) {
            this.type = type;
            this.mapping = mapping;
        }

        List<String> all() {
            mapping.resources().forEach(this::resource);
            mapping.offers().forEach((name, offer) -> binding(offer, "offers." + name));
            mapping.outputs().forEach((name, output) -> {
                binding(output.value(), "outputs." + name);
                output.when().ifPresent(when -> condition(when, "outputs." + name));
            });
            mapping.needs().forEach(need -> condition(need.when(), "needs"));
            return slips;
        }

        private void resource(MappedResource resource) {
            Optional<ResourceSchema> schema = SCHEMAS.find(resource.type());
            if (schema.isEmpty()) {
                slips.add("no resource type " + resource.type());
                return;
            }
            resource.when().ifPresent(when -> condition(when, resource.type()));
            resource.given().ifPresent(parameter -> given(parameter, resource.type()));
            fields(resource.properties(), schema.get().shape(), schema.get(), resource.type());
            schema.get().shape().required().stream()
                    .filter(name -> !resource.properties().members().containsKey(name))
                    .forEach(name -> slips.add(resource.type() + " needs " + name));
            resource.dependsOn().forEach(as -> own(as, resource.type() + ".DependsOn"));
            resource.accepts().forEach(accepted -> accepted.when()
                    .ifPresent(when -> condition(when, resource.type() + ".accepts")));
        }

        private void fields(Binding.Structure structure, Shape shape, ResourceSchema schema, String path) {
            for (Map.Entry<String, Binding> member : structure.members().entrySet()) {
                String at = path + "." + member.getKey();
                shape.property(member.getKey()).ifPresentOrElse(known -> value(member.getValue(), known, schema, at),
                        () -> slips.add(at + " is no property"));
            }
        }

        private void value(Binding binding, ValueType wanted, ResourceSchema schema, String path) {
            if (binding instanceof Binding.Choice choice) {
                condition(choice.when(), path);
                value(choice.then(), wanted, schema, path);
                choice.otherwise().ifPresent(other -> value(other, wanted, schema, path));
            } else if (binding instanceof Binding.ByEnvironment values) {
                value(values.drawn(), wanted, schema, path);
            } else if (binding instanceof Binding.Given optional) {
                given(optional.parameter(), path);
                optional.then().ifPresent(then -> value(then, wanted, schema, path));
                optional.otherwise().ifPresent(other -> value(other, wanted, schema, path));
            } else if (binding instanceof Binding.ListOf list && wanted instanceof ValueType.ListOf of) {
                list.items().forEach(item -> value(item, of.element(), schema, path));
            } else if (binding instanceof Binding.Structure structure && wanted instanceof ValueType.Defined defined) {
                schema.definition(defined.name()).ifPresent(shape -> fields(structure, shape, schema, path));
            } else {
                binding(binding, path);
            }
        }

        /** The names in a binding that stands where no schema tells of its parts. */
        private void binding(Binding binding, String path) {
            switch (binding) {
                case Binding.Structure structure -> structure.members()
                        .forEach((name, member) -> binding(member, path + "." + name));
                case Binding.ListOf list -> list.items().forEach(item -> binding(item, path));
                case Binding.FromProperty from -> property(from.property(), path);
                case Binding.FromChoice from -> property(from.property(), path);
                case Binding.OwnRef own -> own(own.as(), path);
                case Binding.OwnAttribute own -> attribute(own, path);
                case Binding.Choice choice -> {
                    condition(choice.when(), path);
                    binding(choice.then(), path);
                    choice.otherwise().ifPresent(other -> binding(other, path));
                }
                case Binding.FromParameter parameter ->
                        parameter.then().or(parameter::initial).ifPresent(i -> binding(i, path));
                case Binding.ByEnvironment values -> binding(values.drawn(), path);
                case Binding.Given optional -> {
                    given(optional.parameter(), path);
                    optional.then().ifPresent(then -> binding(then, path));
                    optional.otherwise().ifPresent(other -> binding(other, path));
                }
                case Binding.Slot slot -> slot.otherwise().ifPresent(other -> binding(other, path));
                default -> {
                }
            }
        }

        private void given(String parameter, String path) {
            if (!mapping.optional().containsKey(parameter)) {
                slips.add(path + " asks for " + parameter + ", which is no optional parameter of the file");
            }
        }

        private void condition(Condition condition, String path) {
            switch (condition) {
                case Condition.PropertyIs is -> property(is.property(), path);
                case Condition.PropertySet set -> property(set.property(), path);
                case Condition.Not not -> condition(not.condition(), path);
                case Condition.All all -> all.conditions().forEach(part -> condition(part, path));
                case Condition.Any any -> any.conditions().forEach(part -> condition(part, path));
                case Condition.Connected connected -> offered(connected.facet(), path);
                case Condition.InVpc inVpc -> {
                }
                case Condition.Filled filled -> {
                }
                case Condition.Enclosed enclosed -> {
                }
            }
        }

        private void offered(String facet, String path) {
            boolean someone = mapped().stream().anyMatch(key -> Catalog.bundled().find(key)
                    .flatMap(ServiceType::mapping).orElseThrow().offers().containsKey(facet));
            if (!someone) {
                slips.add(path + " asks for the facet " + facet + ", which nothing offers");
            }
        }

        private void property(String name, String path) {
            if (type.property(name).isEmpty()) {
                slips.add(path + " reads " + name + ", which is no property of " + type.key());
            }
        }

        private void own(String as, String path) {
            boolean wired = as.equals("SecurityGroup");
            if (mapping.resource(as).isEmpty() && !wired) {
                slips.add(path + " refers to " + as + ", which is no resource of the file");
            }
        }

        private void attribute(Binding.OwnAttribute own, String path) {
            own(own.as(), path);
            mapping.resource(own.as()).flatMap(resource -> SCHEMAS.find(resource.type()))
                    .filter(schema -> schema.attribute(own.attribute()).isEmpty())
                    .ifPresent(schema -> slips.add(path + ": " + schema.type() + " gives no " + own.attribute()));
        }
    }
}
