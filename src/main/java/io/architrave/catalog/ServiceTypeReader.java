package io.architrave.catalog;

import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads one service file. Reports every problem it meets; what comes back is only whole where none was reported.
final class ServiceTypeReader {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Set<String> TIERS = Set.of("public", "private", "isolated");

    private final FileCursor file;
    private final Function<String, Optional<OptionList>> options;

    ServiceTypeReader(FileCursor file, Function<String, Optional<OptionList>> options) {
        this.file = file;
        this.options = options;
    }

    ServiceType read() {
        file.knowsOnly(
                "type", "name", "aliases", "category", "icon", "standsFor", "scope", "roles", "purpose",
                "documentation",
                "facts", "placement", "connections", "properties", "usage", "prices", "cloudFormation", "frame");
        var properties = new PropertyReader(file, options).read();
        var billing = new BillingReader(file);
        var usage = billing.usage();
        return new ServiceType(
                readSummary(),
                file.text("purpose"),
                file.address("documentation"),
                new FactsReader(file).read(),
                readPlacement(),
                file.objects("connections").stream().map(this::readConnection).toList(),
                properties,
                usage,
                billing.prices(properties, usage),
                file.object("cloudFormation").map(ResourceMappingReader::read),
                file.object("frame").map(this::readFrame));
    }

    private TypeSummary readSummary() {
        var type = file.text("type");
        file.texts("standsFor"); // Only its form: what it stands for is looked up once all files are read.
        if (!type.isEmpty() && !TYPE.matcher(type).matches()) {
            file.report("type", "is \"" + type + "\"; write it in lower case with hyphens, such as \"sqs-queue\"");
        }
        return new TypeSummary(
                TypeKey.of(type),
                file.text("name"),
                file.texts("aliases"),
                file.text("category"),
                file.text("icon"),
                file.constant(Scope.class, "scope", Scope.OUTSIDE),
                Set.copyOf(file.constants(Role.class, "roles")),
                file.has("frame"),
                file.json().path("facts").has("lifecycle") ? Standing.RETIRED : Standing.WHOLE);
    }

    private PlacementRule readPlacement() {
        var placement = file.object("placement");
        if (placement.isEmpty()) {
            file.report("placement", "is missing; write { \"in\": [...], \"say\": \"...\" }");
            return new PlacementRule(List.of(), true, Optional.empty(), 1, List.of(), "", Optional.empty());
        }
        var rule = placement.get();
        rule.knowsOnly("in", "onCanvas", "spans", "minZones", "tiers", "say", "holds");
        for (var tier : rule.texts("tiers")) {
            if (!TIERS.contains(tier)) {
                rule.report("tiers", "holds \"" + tier + "\"; write public, private or isolated");
            }
        }
        return new PlacementRule(
                rule.texts("in").stream().map(TypeKey::of).toList(),
                rule.flag("onCanvas"),
                rule.optionalText("spans").map(TypeKey::of),
                rule.number("minZones").map(Number::intValue).orElse(1),
                rule.texts("tiers"),
                rule.text("say"),
                rule.object("holds").map(this::readHolding));
    }

    private PlacementRule.Holding readHolding(FileCursor holds) {
        holds.knowsOnly("types", "say");
        if (holds.texts("types").isEmpty()) {
            holds.report("types", "is missing; name the types that it holds, or leave out \"holds\"");
        }
        return new PlacementRule.Holding(
                holds.texts("types").stream().map(TypeKey::of).toList(), holds.text("say"));
    }

    private ConnectionRule readConnection(FileCursor connection) {
        connection.knowsOnly("relation", "to", "from", "protocol", "port", "label", "source", "noResource");
        var to = connection.texts("to");
        var from = connection.texts("from");
        if (to.isEmpty() && from.isEmpty()) {
            connection.report("to",
                    "is missing; name the types or roles that it reaches, or in \"from\" what reaches it");
        } else if (!to.isEmpty() && !from.isEmpty()) {
            connection.report("from", "stands beside \"to\"; write two connections, one for each direction");
        }
        connection.number("port").filter(port -> port.intValue() < 1 || port.intValue() > 65535)
                .ifPresent(port -> connection.report("port", "is " + port + "; a port is 1 to 65535"));
        return new ConnectionRule(
                connection.constant(Relation.class, "relation", Relation.CALL),
                to,
                from,
                connection.optionalText("protocol"),
                connection.number("port").map(Number::intValue),
                connection.textOr("label", ""),
                connection.address("source"),
                connection.optionalText("noResource"));
    }

    private GroupFrame readFrame(FileCursor frame) {
        frame.knowsOnly("stroke", "dashed", "fill", "label", "icon", "tiers", "transparent", "overlay");
        Map<String, GroupFrame.Style> tiers = new HashMap<>();
        frame.object("tiers").ifPresent(byTier -> byTier.knowsOnly(TIERS.toArray(String[]::new)));
        frame.object("tiers").ifPresent(byTier -> byTier.members().forEach(tier -> byTier.object(tier)
                .ifPresent(style -> {
                    style.knowsOnly("stroke", "dashed", "fill", "label", "icon");
                    tiers.put(tier, readStyle(style));
                })));
        return new GroupFrame(readStyle(frame), tiers, frame.flag("transparent"), frame.flag("overlay"));
    }

    private GroupFrame.Style readStyle(FileCursor style) {
        return new GroupFrame.Style(
                style.text("stroke"),
                style.flag("dashed"),
                style.optionalText("fill"),
                style.constant(GroupFrame.Label.class, "label").orElse(GroupFrame.Label.TOP_LEFT),
                style.optionalText("icon"));
    }
}
