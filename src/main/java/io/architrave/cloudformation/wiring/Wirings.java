package io.architrave.cloudformation.wiring;

import java.util.List;

/** All wirings, in the order in which they run: what others build on comes first. */
public final class Wirings {

    private Wirings() {}

    public static List<Wiring> all() {
        return List.of(new SecurityGroups(), new SecurityGroupRules(), new RouteTables(),
                new TransitGateways(), new Peerings(), new FileSystems(), new VolumeDevices(), new TargetNetworks(),
                new ClusterInstances(), new RegionalCopies(), new ReadReplicas(), new GlobalDatabases(),
                new GlobalTables(), new BucketReplication(), new BackupCopies(), new Uncopied(), new Secrets(),
                new Records(), new LoadBalancerTargets(), new NetworkListeners(), new Origins(), new WebAcls(),
                new Authorizers(),
                new ApiRoutes(), new WebSocketRoutes(), new RestApis(), new EventSources(), new Pipes(),
                new Subscriptions(),
                new DatabaseEvents(), new BucketEvents(),
                new EventRules(), new EventBuses(), new Schedules(), new LifecycleRules(), new LogDelivery(),
                new BucketPaths(), new LakeLocations(), new SearchCollections(),
                new FailureDestinations(), new ProxyTargets(), new WorkflowSteps(), new Alarms(),
                new Environments(), new FunctionCode(), new AccessStatements(), new KeyUses(), new Rotations(),
                new RolePolicies(), new DrawnRoles(), new RestDeployments());
    }
}
