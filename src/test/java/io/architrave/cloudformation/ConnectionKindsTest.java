package io.architrave.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ConnectionRule;
import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.template.Resource;
import io.architrave.model.Relation;
import io.architrave.testing.Golden;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every pair of types that the catalogue lets connect, alone in a small network: what the connection adds to the two.
 */
class ConnectionKindsTest {

    @Test
    void makesOfEveryConnectionOfTheIntegrationTableWhatIsAccepted() {
        TreeMap<String, String> table = new TreeMap<>();
        for (ServiceType from : types()) {
            for (ServiceType to : types()) {
                for (ConnectionRule rule : Catalog.bundled().connections(from.key(), to.key())) {
                    table.put(from.key() + " " + rule.relation().name().toLowerCase(Locale.ROOT) + " " + to.key(),
                            told(from, rule.relation(), to));
                }
            }
        }

        assertThat(table.entrySet()).as("a connection that becomes nothing says why, in noResource of its rule")
                .noneMatch(entry -> entry.getValue().contains("set up by hand what it means"));
        Golden.assertMatches("cloudformation/connections.txt", table.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n").collect(Collectors.joining()));
    }

    private static String told(ServiceType from, Relation relation, ServiceType to) {
        Deployment apart = pair(from, to).deploy();
        Deployment joined = pair(from, to).edge("from", relation, "to").deploy();
        assertThat(joined.templates().stream().flatMap(stack -> stack.problems().stream()).filter(Problem::isError))
                .as(from.key() + " " + relation + " " + to.key()).isEmpty();
        List<String> said = new ArrayList<>(added(apart, joined));
        joined.templates().stream().flatMap(stack -> stack.skipped().stream())
                .filter(skipped -> skipped.whole() || skipped.element().equals("from-to"))
                .map(skipped -> "(" + skipped.reason() + ")")
                .forEach(said::add);
        return said.isEmpty() ? "= what the two have anyway" : String.join(", ", said);
    }

    /** The types of resources that the connection adds, and those that it changes. */
    private static Set<String> added(Deployment apart, Deployment joined) {
        Set<Resource> before = resources(apart);
        Set<String> ids = before.stream().map(Resource::logicalId).collect(Collectors.toSet());
        return resources(joined).stream().filter(resource -> !before.contains(resource))
                .map(resource -> (ids.contains(resource.logicalId()) ? "~" : "+")
                        + resource.type().replaceFirst("^AWS::", "").replace("::", "."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Resource> resources(Deployment deployment) {
        return deployment.templates().stream().flatMap(stack -> stack.template().resources().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Sketch pair(ServiceType from, ServiceType to) {
        return Contexts.needed("to", to,
                Contexts.needed("from", from, Sketch.network().standing("from", from).standing("to", to)));
    }

    private static List<ServiceType> types() {
        return Catalog.bundled().summaries().stream().flatMap(summary -> Catalog.bundled().find(summary.key()).stream())
                .filter(type -> !type.isGroup() && type.mapping().filter(mapping -> mapping.skip().isEmpty())
                        .isPresent())
                .toList();
    }
}
