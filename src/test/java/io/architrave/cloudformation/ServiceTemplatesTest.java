package io.architrave.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.YamlWriter;
import io.architrave.testing.Golden;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each service alone, in a network where it needs one: its own resources, as they are accepted. */
class ServiceTemplatesTest {

    static List<String> types() {
        return Catalog.bundled().summaries().stream().flatMap(summary -> Catalog.bundled().find(summary.key()).stream())
                .filter(type -> !type.isGroup() && type.mapping()
                        .filter(mapping -> mapping.skip().isEmpty()).isPresent())
                .map(type -> type.key().value()).toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void writesTheAcceptedResourcesOfAServiceThatPassTheCheck(String key) {
        ServiceType type = Catalog.bundled().summaries().stream().filter(one -> one.key().value().equals(key))
                .findFirst().flatMap(one -> Catalog.bundled().find(one.key())).orElseThrow();
        Deployment deployment = Contexts.needed("it", type, Sketch.network().standing("it", type)).deploy();

        assertThat(deployment.templates().stream().flatMap(stack -> stack.problems().stream())).isEmpty();
        Golden.assertMatches("cloudformation/services/" + key + ".yaml", YamlWriter.write(own(deployment)).text());
    }

    /** What belongs to the service itself; the network around it is the same for all. */
    private static Template own(Deployment deployment) {
        List<Resource> resources = deployment.templates().stream()
                .flatMap(stack -> stack.template().resources().stream())
                .filter(resource -> resource.element().equals(Optional.of("it"))).toList();
        return Template.of("it", resources);
    }
}
