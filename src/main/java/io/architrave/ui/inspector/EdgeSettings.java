package io.architrave.ui.inspector;

import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.UsageSpec;
import io.architrave.cost.EdgeVolume;
import io.architrave.model.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be said of a connection, by what it means.
final class EdgeSettings {

    private static final String DOCUMENTATION = "https://docs.aws.amazon.com/";
    private static final String WELL_ARCHITECTED = DOCUMENTATION + "wellarchitected/latest/framework/";

    /// Where each setting is explained, as of November 2026.
    private static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("hard", WELL_ARCHITECTED + "rel_mitigate_interaction_failure_graceful_degradation.html"),
            Map.entry("access", WELL_ARCHITECTED + "sec_permissions_least_privileges.html"),
            Map.entry("auth", WELL_ARCHITECTED + "sec_protect_data_transit_authentication.html"),
            Map.entry("tls", WELL_ARCHITECTED + "sec_protect_data_transit_encrypt.html"),
            Map.entry("filter", DOCUMENTATION + "lambda/latest/dg/invocation-eventfiltering.html"),
            Map.entry("maxConcurrency", DOCUMENTATION + "lambda/latest/dg/with-sqs.html"),
            Map.entry("direction", DOCUMENTATION + "vpc/latest/peering/what-is-vpc-peering.html"),
            Map.entry("healthCheck", DOCUMENTATION + "Route53/latest/DeveloperGuide/dns-failover.html"),
            Map.entry("failoverRole", DOCUMENTATION + "Route53/latest/DeveloperGuide/dns-failover.html"),
            Map.entry("name", DOCUMENTATION + "Route53/latest/DeveloperGuide/resource-record-sets-values-shared.html"),
            Map.entry("weight", DOCUMENTATION + "Route53/latest/DeveloperGuide/routing-policy-weighted.html"),
            Map.entry("location", DOCUMENTATION + "Route53/latest/DeveloperGuide/routing-policy-geo.html"),
            Map.entry("protocol", DOCUMENTATION + "vpc/latest/userguide/security-group-rules.html"),
            Map.entry("port", DOCUMENTATION + "vpc/latest/userguide/security-group-rules.html"));

    private static final String COPIES = DOCUMENTATION + "AmazonS3/latest/userguide/replication.html";
    private static final String VOLUMES = "https://aws.amazon.com/ec2/pricing/on-demand/#Data_Transfer";

    private EdgeSettings() {}

    static List<PropertySpec> properties(Relation relation) {
        var specs = new ArrayList<PropertySpec>();
        switch (relation) {
            case CALL -> {
                specs.addAll(transport());
                specs.add(flag("hard", "Fails with it", "resilience",
                        "Whether the caller cannot do its work while the other side is down."));
                specs.add(choice("access", "Access", "security", "What the caller may do with the data.", "read",
                        "Read", "write", "Write", "read-write", "Read and write"));
                specs.add(flag("auth", "Authenticated", "security", "Whether the callee checks who calls."));
            }
            case EVENT -> {
                specs.add(text("filter", "Filter", "capacity",
                        "Which events get through; the rest cost nothing downstream."));
                specs.add(whole("maxConcurrency", "Most at a time", "capacity", 1_000,
                        "How many events are worked on at once. Bounds what reaches the resources behind."));
            }
            case DATA -> specs.add(choice("access", "Access", "security", "What may be done with the data.", "read",
                    "Read", "write", "Write", "read-write", "Read and write"));
            case REPLICATION -> specs.add(explainedBy(COPIES, choice("direction", "Direction", "resilience",
                    "Whether copies are made one way or both.", "one", "One way", "both", "Both ways")));
            case NETWORK -> {
                specs.add(choice("direction", "Direction", "network", "Peering runs both ways.", "one", "One way",
                        "both", "Both ways"));
                specs.add(flag("healthCheck", "Health check", "resilience", "Whether a failed target is taken out."));
                specs.add(choice("failoverRole", "Failover role", "resilience", "Which record answers first.",
                        "primary", "Primary", "secondary", "Secondary"));
                specs.add(text("name", "Record name", "network",
                        "For a line of a hosted zone: www for a name below the zone's, or a whole name."));
                specs.add(whole("weight", "Weight", "resilience", 255,
                        "For weighted routing: its share of all weights of the name."));
                specs.add(text("location", "Answers", "resilience",
                        "For geolocation routing: a country such as DE, continent:EU, or * for everybody else."));
            }
            case FAILURE, ASSOCIATION -> {
            }
        }
        return specs;
    }

    static List<UsageSpec> usage(Relation relation) {
        return switch (relation) {
            case CALL, EVENT, DATA, REPLICATION -> List.of(
                    volume(EdgeVolume.REQUESTS, "Requests", "requests"),
                    volume(EdgeVolume.REQUEST_GB, "Sent", "GB"),
                    volume(EdgeVolume.RESPONSE_GB, "Answered", "GB"));
            case NETWORK, FAILURE, ASSOCIATION -> List.of();
        };
    }

    private static List<PropertySpec> transport() {
        return List.of(
                text("protocol", "Protocol", "network", "For example https, postgres, redis."),
                whole("port", "Port", "network", 65_535,
                        "Where the callee listens. Security groups are derived from it."),
                flag("tls", "Encrypted in transit", "security", "Whether the connection uses TLS."));
    }

    private static PropertySpec spec(String key, String label, PropertySpec.Kind kind, String section,
            Optional<BigDecimal> most, List<PropertySpec.Choice> choices, String help) {
        return new PropertySpec(key, label, kind, section, Optional.empty(), most.map(_ -> BigDecimal.ONE), most,
                choices,
                Optional.empty(), PropertySpec.Unset.NOTHING, help, SOURCES.getOrDefault(key, ""));
    }

    private static PropertySpec explainedBy(String source, PropertySpec spec) {
        return new PropertySpec(spec.key(), spec.label(), spec.kind(), spec.section(), spec.unit(), spec.least(),
                spec.most(), spec.choices(), spec.initial(), spec.unset(), spec.help(), source);
    }

    private static PropertySpec text(String key, String label, String section, String help) {
        return spec(key, label, PropertySpec.Kind.TEXT, section, Optional.empty(), List.of(), help);
    }

    private static PropertySpec flag(String key, String label, String section, String help) {
        return spec(key, label, PropertySpec.Kind.SWITCH, section, Optional.empty(), List.of(), help);
    }

    private static PropertySpec whole(String key, String label, String section, long most, String help) {
        return spec(key, label, PropertySpec.Kind.WHOLE, section, Optional.of(BigDecimal.valueOf(most)), List.of(),
                help);
    }

    private static PropertySpec choice(String key, String label, String section, String help,
            String... valuesAndLabels) {
        var choices = new ArrayList<PropertySpec.Choice>();
        for (int i = 0; i < valuesAndLabels.length; i += 2) {
            choices.add(new PropertySpec.Choice(valuesAndLabels[i], valuesAndLabels[i + 1], Map.of()));
        }
        return spec(key, label, PropertySpec.Kind.CHOICE, section, Optional.empty(), choices, help);
    }

    private static UsageSpec volume(String key, String label, String unit) {
        return new UsageSpec(key, label, unit, Optional.empty(), Optional.empty(), "A month, over this connection.",
                VOLUMES);
    }
}
