package io.architrave.review.reliability;

import io.architrave.catalog.Role;
import io.architrave.catalog.Scope;
import io.architrave.edit.Change;
import io.architrave.model.Node;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.SecondZoneFix;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.ServiceClass;
import io.architrave.topology.Zones;
import java.util.Optional;
import java.util.stream.Stream;

final class MultiAzCompute implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "REL-MULTI-AZ-COMPUTE", "Compute that serves users runs in two Availability Zones or more")
            .drawn(Severity.ERROR)
            .practices("REL10-BP01")
            .why("A zone is the unit in which power, cooling and network fail. A tier in one zone goes down with it.")
            .remedy("Let the group or service span the subnets of a second zone, better a third, with an instance in each.")
            .mends()
            .source("https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        if (!workload.isProduction()) {
            return Stream.empty();
        }
        return workload.topology().calls().serving()
                .filter(service -> isFleet(workload, service) && !service.zones().isUnknown())
                .map(service -> service.zones().isSingle()
                        ? failure(workload, service)
                        : Assessment.pass(service.first()));
    }

    /// A single server is the matter of another rule, and functions are of AWS's own spreading.
    private static boolean isFleet(Workload workload, ServiceClass service) {
        var node = service.first();
        return workload.has(node, Role.COMPUTE)
                && service.zones() instanceof Zones.In
                && workload.catalog().summary(node.type()).filter(type -> type.scope() == Scope.VPC).isPresent()
                && (service.members().size() > 1 || !Workload.isA(node, "ec2-instance"));
    }

    private static Assessment failure(Workload workload, ServiceClass service) {
        var message =
                service.name() + " runs in one Availability Zone (" + String.join("", service.zones().named()) + ").";
        var fix = service.members().size() == 1 ? fix(workload, service.first()) : Optional.<Fix>empty();
        return Assessment.fail(service.first(), message)
                .with(service.members().stream().map(Node::id).toList())
                .withFix(fix);
    }

    private static Optional<Fix> fix(Workload workload, Node node) {
        return SecondZoneFix.of(workload, node)
                .map(change -> Fix.of(
                        "Span a second Availability Zone",
                        new Change.Batch(Stream.concat(Stream.of(change), Capacity.atLeast(node, 2)).toList())));
    }
}
