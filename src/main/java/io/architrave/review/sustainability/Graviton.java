package io.architrave.review.sustainability;

import io.architrave.catalog.PropertySpec;
import io.architrave.edit.Change;
import io.architrave.model.Node;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class Graviton implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("SUS-GRAVITON", "Compute runs on Graviton where it can")
            .setting(Severity.INFO)
            .tier(2)
            .practices("SUS05-BP02", "PERF02-BP02", "COST06-BP02")
            .why("For the same work Graviton takes less energy, and AWS bills it lower.")
            .remedy("Choose the arm64 counterpart, after a test of the software on it.")
            .mends()
            .source("https://docs.aws.amazon.com/wellarchitected/latest/sustainability-pillar/hardware-and-services.html");

    /// Settings whose choices know their counterpart on Graviton.
    private static final List<String> CLASSES = List.of("instanceType", "instanceClass", "nodeType");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes()
                .filter(node -> !node.properties().is("operatingSystem", "windows"))
                .flatMap(node -> Stream.concat(
                        architecture(workload, node).stream(),
                        CLASSES.stream().flatMap(key -> ofClass(workload, node, key).stream()).limit(1)));
    }

    private static Optional<Assessment> architecture(Workload workload, Node node) {
        if (!workload.offers(node, "architecture")) {
            return Optional.empty();
        }
        return Optional.of(Assessment.of(
                node,
                node.properties().text("architecture").map("arm64"::equals),
                "The architecture of " + Workload.name(node) + " is not set.",
                () -> failure(node, "architecture", "arm64")));
    }

    private static Optional<Assessment> ofClass(Workload workload, Node node, String key) {
        var spec = workload.catalog().typeOf(node).flatMap(type -> type.property(key));
        if (spec.isEmpty()) {
            return Optional.empty();
        }
        var chosen = node.properties().text(key);
        if (chosen.isEmpty()) {
            return Optional.of(Assessment.open(node, "The instance class of " + Workload.name(node) + " is not set."));
        }
        var facts = spec.get().choice(chosen.get()).map(PropertySpec.Choice::facts);
        if (facts.isEmpty()) {
            return Optional.of(Assessment.open(node, "The catalogue does not know " + chosen.get() + "."));
        }
        var counterpart = Optional.ofNullable(facts.get().get("arm64")).filter(value -> !value.equals("true"));
        // No counterpart: the class is Graviton itself, or there is none to go to.
        return Optional.of(counterpart
                .map(better -> failure(node, key, better))
                .orElseGet(() -> Assessment.pass(node)));
    }

    private static Assessment failure(Node node, String key, String better) {
        return Assessment.fail(node, Workload.name(node) + " could run on Graviton (" + better + ").")
                .with(Fix.asking("Change to " + better, Change.SetProperty.of(node.id(), key, better)));
    }
}
