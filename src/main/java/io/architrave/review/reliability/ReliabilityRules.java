package io.architrave.review.reliability;

import io.architrave.review.Rule;
import java.util.List;

/// Rules of the reliability pillar.
public final class ReliabilityRules {

    public static final List<Rule> ALL = List.of(
            new MultiAzCompute(),
            new MultiAzDatabase(),
            new MultiAzCache(),
            new MultiAzLoadBalancer(),
            new MinimumCapacity(),
            new SingleInstance(),
            new LoadBalancerMissing(),
            new Autoscaling(),
            new StatelessSession(),
            new NatPerZone(),
            new ZoneLoss(),
            new SinglePointOfFailure(),
            new AvailabilityTarget(),
            new RecoveryObjective(),
            new RecoveryData(),
            new CrossRegionSync(),
            new DnsHealthCheck(),
            new SyncCycle(),
            new QueueDeadLetter(),
            new AsyncFailureDestination(),
            new RecursiveTrigger(),
            new UnboundedFanout(),
            new FunctionDatabaseProxy(),
            new ApiThrottling(),
            new BackupDatastore(),
            new BucketVersioning(),
            new CidrOverlap(),
            new NetworkEgress());

    private ReliabilityRules() {}
}
