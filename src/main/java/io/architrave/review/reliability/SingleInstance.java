package io.architrave.review.reliability;

import io.architrave.model.Node;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.ServiceClass;
import java.util.stream.Stream;

final class SingleInstance implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("REL-SINGLE-INSTANCE", "No server serves users alone")
            .drawn(Severity.ERROR)
            .practices("REL10-BP01", "REL11-BP03", "REL07-BP02")
            .why("Nothing replaces a single server when it or its host fails, and every restart is an outage.")
            .remedy("Put it into an Auto Scaling group of at least two behind a load balancer.")
            .source("https://docs.aws.amazon.com/autoscaling/ec2/userguide/what-is-amazon-ec2-auto-scaling.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.topology().calls().serving()
                .filter(service -> Workload.isA(service.first(), "ec2-instance") && isApplication(service.first()))
                .map(service -> isAlone(service)
                        ? Assessment.fail(service.first(), service.name() + " is a single server that users depend on.")
                        : Assessment.pass(service.first()));
    }

    private static boolean isApplication(Node node) {
        return node.properties().text("function").map("application"::equals).orElse(true);
    }

    private static boolean isAlone(ServiceClass service) {
        return service.members().size() == 1
                && Capacity.of(service.first(), "count").map(number -> number < 2).orElse(true);
    }
}
