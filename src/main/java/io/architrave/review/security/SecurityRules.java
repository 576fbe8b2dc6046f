package io.architrave.review.security;

import io.architrave.review.Rule;
import java.util.List;

/// Rules of the security pillar.
public final class SecurityRules {

    public static final List<Rule> ALL = List.of(
            new DatabaseNotPublic(),
            new InternetPathToDatabase(),
            new DatabaseIsolatedSubnet(),
            new ApplicationPrivateSubnet(),
            new LoadBalancerSubnet(),
            new NatPublicSubnet(),
            new SecurityGroupOpen(),
            new EncryptionAtRest(),
            new TlsAtEdge(),
            new FirewallAtEdge(),
            new ApiAuthorization(),
            new BucketPublicAccess(),
            new ManagedSecrets(),
            new AuditTrail(),
            new FlowLogs());

    private SecurityRules() {}
}
