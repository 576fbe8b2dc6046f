package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import java.util.Optional;

/**
 * Probes of what records lead to, from several places of the world: where a line asks for one, and for the primary
 * record of a failover, which would never fail over without. What cannot be reached from the internet has none; there
 * the health that a load balancer itself sees decides.
 */
final class HealthChecks {

    private static final String AS = "HealthCheck";
    private static final int SECONDS = 30;
    private static final int FAILURES = 3;

    private HealthChecks() {}

    /** The logical id of the health check of a record. */
    static Optional<String> of(Stack stack, RecordTarget target, Fields routing) {
        boolean asked = target.settings().isOn("healthCheck");
        boolean fails = routing.get("Failover").equals(Optional.of(Value.text("PRIMARY")))
                && !target.settings().isOff("healthCheck");
        Optional<Fields> probe = target.facet().get("Probe").map(Fields.class::cast);
        if (asked && probe.isEmpty()) {
            stack.assume(target.target(), "Health check", "left out, since it cannot be reached from the internet");
        }
        return probe.filter(found -> asked || fails).map(found -> check(stack, target, found));
    }

    private static String check(Stack stack, RecordTarget target, Fields probe) {
        String id = stack.add(target.target(), AS, "AWS::Route53::HealthCheck", Fields.of("HealthCheckConfig",
                probe.with("RequestInterval", SECONDS).with("FailureThreshold", FAILURES)));
        stack.slots().add(target.zone(), "healthCheckIds", new Ref(id));
        return id;
    }
}
