package io.architrave.catalog;

import io.architrave.catalog.ResourceMapping.Chapter;
import io.architrave.catalog.ResourceMapping.Firewall;
import io.architrave.catalog.ResourceMapping.MappedResource;
import io.architrave.catalog.ResourceMapping.Output;
import io.architrave.model.PropertyValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Reads the member `cloudFormation` of a service file.
final class ResourceMappingReader {

    private final FileCursor form;

    private ResourceMappingReader(FileCursor form) {
        this.form = form;
    }

    static ResourceMapping read(FileCursor form) {
        return new ResourceMappingReader(form).read();
    }

    private ResourceMapping read() {
        form.knowsOnly(
                "skip", "representedBy", "noun", "chapter", "resources", "securityGroup", "role", "optional", "needs",
                "offers",
                "outputs", "facts", "without", "fixed", "uncarried");
        if (form.has("skip")) {
            return ResourceMapping.skipped(form.text("skip"), false, apart());
        }
        if (form.has("representedBy")) {
            return ResourceMapping.skipped(form.text("representedBy"), true, apart());
        }
        var mapping = new ResourceMapping(
                Optional.empty(),
                false,
                form.text("noun"),
                form.constant(Chapter.class, "chapter", Chapter.OPERATIONS),
                form.objects("resources").stream().map(this::resource).toList(),
                form.object("securityGroup").map(this::firewall),
                form.optionalText("role"),
                members("optional", this::optional),
                form.objects("needs").stream().map(this::need).toList(),
                members("offers", this::offer),
                members("outputs", this::output),
                form.objects("facts").stream().map(this::fact).toList(),
                apart());
        if (mapping.resources().isEmpty() && mapping.offers().isEmpty()) {
            form.report("resources",
                    "is empty; name the resources, offer something to wiring, or say in skip why there are none");
        }
        mapping.role().filter(role -> mapping.resource(role).isEmpty())
                .ifPresent(role -> form.report("role", "names no resource of this file: " + role));
        return mapping;
    }

    private ResourceMapping.Fact fact(FileCursor fact) {
        fact.knowsOnly("what", "source", "confirmed", "unconfirmed");
        var confirmed = fact.optionalText("confirmed");
        if (confirmed.isPresent() == fact.flag("unconfirmed")) {
            fact.report("confirmed", "says when and by what it was confirmed, or else write \"unconfirmed\": true");
        }
        return new ResourceMapping.Fact(fact.text("what"), fact.address("source"), confirmed);
    }

    private ResourceMapping.Apart apart() {
        Map<String, PropertyValue> fixed = new LinkedHashMap<>();
        form.object("fixed").ifPresent(cursor -> cursor.members()
                .forEach(key -> cursor.value(key).ifPresent(value -> fixed.put(key, value))));
        return new ResourceMapping.Apart(
                Set.copyOf(form.texts("without")), fixed, Set.copyOf(form.texts("uncarried")));
    }

    private MappedResource resource(FileCursor resource) {
        resource.knowsOnly("as", "type", "when", "given", "deletionPolicy", "properties", "attributes", "dependsOn",
                "accepts");
        return new MappedResource(
                resource.json().path("as").asText(""),
                resource.text("type"),
                resource.object("when").map(when -> new ConditionReader(when).read()),
                resource.optionalText("given"),
                resource.optionalText("deletionPolicy"),
                structure(resource, "properties"),
                structure(resource, "attributes"),
                resource.texts("dependsOn"),
                resource.objects("accepts").stream().map(Acceptance::read).toList());
    }

    private static Binding.Structure structure(FileCursor resource, String member) {
        return resource.object(member)
                .map(cursor -> new BindingReader(cursor).structure())
                .orElse(Binding.Structure.NOTHING);
    }

    private Firewall firewall(FileCursor firewall) {
        firewall.knowsOnly("port", "public", "publicPorts");
        return new Firewall(
                firewall.has("port")
                        ? Optional.of(new BindingReader(firewall).member("port"))
                        : Optional.empty(),
                firewall.object("public").map(when -> new ConditionReader(when).read()),
                firewall.json().path("publicPorts").valueStream().map(port -> port.asInt()).toList());
    }

    private ResourceMapping.Need need(FileCursor need) {
        need.knowsOnly("when", "reason");
        return new ResourceMapping.Need(
                new ConditionReader(need.object("when").orElseThrow()).read(), need.text("reason"));
    }

    private Binding offer(FileCursor offers, String name) {
        return new BindingReader(offers).member(name);
    }

    private ResourceMapping.OptionalParameter optional(FileCursor all, String name) {
        var parameter = all.object(name).orElseThrow();
        parameter.knowsOnly("description", "pattern");
        return new ResourceMapping.OptionalParameter(
                parameter.text("description"), parameter.optionalText("pattern"));
    }

    private Output output(FileCursor outputs, String name) {
        var output = outputs.object(name).orElseThrow();
        output.knowsOnly("description", "value", "when");
        return new Output(
                output.text("description"),
                new BindingReader(output).member("value"),
                output.object("when").map(when -> new ConditionReader(when).read()));
    }

    private <T> Map<String, T> members(String member, BiFunction<FileCursor, String, T> read) {
        var all = new LinkedHashMap<String, T>();
        form.object(member).ifPresent(cursor -> cursor.members()
                .forEach(name -> all.put(name, read.apply(cursor, name))));
        return all;
    }
}
