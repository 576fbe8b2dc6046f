package io.architrave.review.security;

import io.architrave.edit.Change;
import io.architrave.model.Group;
import io.architrave.model.Relation;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.Types;
import java.util.Optional;
import java.util.stream.Stream;

final class FlowLogs implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("SEC-VPC-FLOW-LOGS", "VPCs keep flow logs")
            .setting(Severity.WARNING)
            .practices("SEC04-BP01", "COST08-BP01")
            .why("They are the evidence of an incident in the network, and show which traffic costs money.")
            .remedy("Send flow logs to CloudWatch Logs or to a bucket.")
            .mends()
            .source("https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.groups(Types.VPC).map(vpc -> Assessment.of(
                vpc,
                sendsLogs(workload, vpc) ? Optional.of(true) : vpc.properties().flag("flowLogs"),
                "Whether " + Workload.name(vpc) + " keeps flow logs is not set.",
                () -> Assessment.fail(vpc, Workload.name(vpc) + " keeps no flow logs.")
                        .with(Fix.of("Keep flow logs", Change.SetProperty.of(vpc.id(), "flowLogs", true)))));
    }

    private static boolean sendsLogs(Workload workload, Group vpc) {
        return workload.index().outgoing(vpc.id(), Relation.DATA).findAny().isPresent();
    }
}
