package io.architrave.catalog;

import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads one service file. Reports every problem it meets; what comes back is only whole where none was reported.
final class ServiceTypeReader {

    private static final Set<String> SECTIONS =
            Set.of("general", "capacity", "resilience", "security", "network", "operations");

    private final FileCursor file;
    private final Function<String, Optional<OptionList>> options;

    ServiceTypeReader(FileCursor file, Function<String, Optional<OptionList>> options) {
        this.file = file;
        this.options = options;
    }

    ServiceType read() {
        file.knowsOnly(
                "type", "name", "aliases", "category", "icon", "scope", "roles", "purpose", "documentation", "facts",
                "placement", "connections", "properties", "usage", "prices", "cloudFormation", "frame");
        var properties = file.objects("properties").stream().map(this::readProperty).toList();
        var billing = new BillingReader(file);
        var usage = billing.usage();
        return new ServiceType(
                readSummary(file),
                file.text("purpose"),
                file.text("documentation"),
                readFacts(),
                readPlacement(),
                file.objects("connections").stream().map(this::readConnection).toList(),
                properties,
                usage,
                billing.prices(properties, usage),
                file.object("cloudFormation").map(form -> new ResourceMapping(form.json())),
                file.object("frame").map(this::readFrame));
    }

    static TypeSummary readSummary(FileCursor file) {
        return new TypeSummary(
                TypeKey.of(file.text("type")),
                file.text("name"),
                file.texts("aliases"),
                file.text("category"),
                file.text("icon"),
                file.constant(Scope.class, "scope", Scope.OUTSIDE),
                Set.copyOf(file.constants(Role.class, "roles")),
                file.has("frame"));
    }

    private Facts readFacts() {
        var none = new Facts(Facts.Attachment.NEVER, false, false, Optional.empty());
        return file.object("facts")
                .map(facts -> {
                    facts.knowsOnly("attachment", "alwaysEncrypted", "asyncInvoked", "serviceLevel");
                    return new Facts(
                            facts.constant(Facts.Attachment.class, "attachment", Facts.Attachment.NEVER),
                            facts.flag("alwaysEncrypted"),
                            facts.flag("asyncInvoked"),
                            facts.object("serviceLevel").map(this::readServiceLevel));
                })
                .orElse(none);
    }

    private Facts.ServiceLevel readServiceLevel(FileCursor level) {
        level.knowsOnly("single", "multi", "source", "date", "confirmed");
        return new Facts.ServiceLevel(
                level.number("single"),
                level.number("multi"),
                level.text("source"),
                level.text("date"),
                level.flag("confirmed"));
    }

    private PlacementRule readPlacement() {
        var placement = file.object("placement");
        if (placement.isEmpty()) {
            file.report("placement", "is missing; write { \"in\": [...], \"say\": \"...\" }");
            return new PlacementRule(List.of(), true, Optional.empty(), 1, List.of(), "");
        }
        var rule = placement.get();
        rule.knowsOnly("in", "onCanvas", "spans", "minZones", "tiers", "say");
        return new PlacementRule(
                rule.texts("in").stream().map(TypeKey::of).toList(),
                rule.flag("onCanvas"),
                rule.optionalText("spans").map(TypeKey::of),
                rule.number("minZones").map(Number::intValue).orElse(1),
                rule.texts("tiers"),
                rule.text("say"));
    }

    private ConnectionRule readConnection(FileCursor connection) {
        connection.knowsOnly("relation", "to", "protocol", "port", "label", "source");
        if (connection.texts("to").isEmpty()) {
            connection.report("to", "is missing; name the types or roles it reaches");
        }
        return new ConnectionRule(
                connection.constant(Relation.class, "relation", Relation.CALL),
                connection.texts("to"),
                connection.optionalText("protocol"),
                connection.number("port").map(Number::intValue),
                connection.textOr("label", ""),
                connection.text("source"));
    }

    private PropertySpec readProperty(FileCursor property) {
        property.knowsOnly(
                "key", "label", "kind", "section", "unit", "least", "most", "choices", "options", "initial", "unset",
                "help", "source");
        var section = property.textOr("section", "general");
        if (!SECTIONS.contains(section)) {
            property.report("section", "is \"" + section + "\"; write one of " + String.join(", ", SECTIONS));
        }
        return new PropertySpec(
                property.text("key"),
                property.text("label"),
                property.constant(PropertySpec.Kind.class, "kind", PropertySpec.Kind.TEXT),
                section,
                property.optionalText("unit"),
                property.number("least"),
                property.number("most"),
                readChoices(property),
                property.value("initial"),
                readUnset(property),
                property.text("help"),
                property.text("source"));
    }

    private List<PropertySpec.Choice> readChoices(FileCursor property) {
        var named = property.optionalText("options");
        if (named.isPresent()) {
            var list = options.apply(named.get());
            if (list.isEmpty()) {
                property.report("options", "names no file of catalog/options: \"" + named.get() + "\"");
            }
            return list.map(OptionList::choices).orElse(List.of());
        }
        var choices = new ArrayList<PropertySpec.Choice>();
        for (var choice : property.objects("choices")) {
            choices.add(OptionList.readChoice(choice));
        }
        if (choices.isEmpty() && property.constant(PropertySpec.Kind.class, "kind").filter(kind -> kind
                        == PropertySpec.Kind.CHOICE).isPresent()) {
            property.report("choices", "is missing; a choice needs choices or options");
        }
        return choices;
    }

    private PropertySpec.Unset readUnset(FileCursor property) {
        return property.object("unset")
                .map(unset -> {
                    unset.knowsOnly("cost", "template");
                    Optional<PropertyValue> cost = unset.value("cost");
                    return new PropertySpec.Unset(cost, unset.value("template"));
                })
                .orElse(PropertySpec.Unset.NOTHING);
    }

    private GroupFrame readFrame(FileCursor frame) {
        frame.knowsOnly("stroke", "dashed", "fill", "label", "icon", "tiers", "transparent", "overlay");
        Map<String, GroupFrame.Style> tiers = new HashMap<>();
        frame.object("tiers").ifPresent(byTier -> byTier.members().forEach(tier -> byTier.object(tier)
                .ifPresent(style -> tiers.put(tier, readStyle(style)))));
        return new GroupFrame(readStyle(frame), tiers, frame.flag("transparent"), frame.flag("overlay"));
    }

    private GroupFrame.Style readStyle(FileCursor style) {
        return new GroupFrame.Style(
                style.text("stroke"),
                style.flag("dashed"),
                style.optionalText("fill"),
                style.textOr("label", "topLeft"),
                style.optionalText("icon"));
    }
}
