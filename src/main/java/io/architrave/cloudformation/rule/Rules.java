package io.architrave.cloudformation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of a data file, and what of a template breaks them. */
public final class Rules {

    private final List<Rule> rules;

    private Rules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * A rule that a resource breaks.
     *
     * @param place within the resource's properties: {@code .MemorySize}; empty for the resource as a whole
     * @param value the value that is wrong, where it is one that can be said
     */
    public record Breach(Rule rule, Resource resource, String place, Optional<String> value) {}

    /** Reads a packed file beside a class. */
    public static Rules read(Class<?> beside, String file) {
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is not packed");
            }
            List<Rule> rules = new ArrayList<>();
            JsonNode root = new ObjectMapper().readTree(stream);
            for (JsonNode rule : root.path("rules")) {
                rules.add(new RuleReader(rule, root.path("date").asText()).read());
            }
            return new Rules(rules);
        } catch (IOException e) {
            throw new UncheckedIOException("The packed rules " + file + " cannot be read", e);
        }
    }

    public List<Rule> all() {
        return rules;
    }

    /** What breaks them in any deployment that the template's own parameters allow, in the order of the resources. */
    public List<Breach> brokenBy(Template template) {
        Set<Breach> breaches = new LinkedHashSet<>();
        for (List<Resource> deployment : Settled.each(template)) {
            for (Resource resource : deployment) {
                Subject subject = new Subject(resource, resource.properties(), deployment);
                rules.stream().filter(rule -> rule.isBrokenBy(subject))
                        .map(rule -> new Breach(rule, written(template, resource), rule.place(subject),
                                rule.value(subject)))
                        .forEach(breaches::add);
            }
        }
        return List.copyOf(breaches);
    }

    /** The resource as the template has it, whatever the deployment made of it. */
    private static Resource written(Template template, Resource settled) {
        return template.resource(settled.logicalId()).orElse(settled);
    }
}
