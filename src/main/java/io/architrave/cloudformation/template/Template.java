package io.architrave.cloudformation.template;

import io.architrave.cloudformation.template.Value.Fields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A CloudFormation template.
 *
 * @param description what the stack is; at most 1,024 bytes
 * @param parameters by name, in the order in which they are written
 * @param mappings mapping name to top-level key to second-level key to value
 * @param resources in reading order; resources of a section follow one another
 * @param skipped what the diagram has and the template cannot
 * @param assumptions what the diagram leaves open and the template had to settle
 */
public record Template(String description, Fields metadata, Map<String, Parameter> parameters, Fields mappings,
        Map<String, Value> conditions, List<Resource> resources, Map<String, Output> outputs, List<Skipped> skipped,
        List<Assumption> assumptions) {

    /**
     * What the diagram says and the template does not.
     *
     * @param element whose it is, by id
     * @param name of the element
     * @param reason why it becomes no resource, or which setting of it is not carried
     * @param whole whether all of the element is left out, or only a setting of it
     */
    public record Skipped(String element, String name, String reason, boolean whole) {

        /** An element that becomes no resource. */
        public Skipped(String element, String name, String reason) {
            this(element, name, reason, true);
        }

        /** A setting that the diagram has and neither a mapping nor the wiring of connections reads. */
        public static Skipped setting(String element, String name, String setting, String value) {
            return new Skipped(element, name, setting + " = " + value + " is not carried into the template", false);
        }
    }

    /** A value that the diagram leaves open: which element's, what it is about, and what was taken. */
    public record Assumption(String element, String name, String what, String taken) {}

    public Template {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        conditions = Collections.unmodifiableSortedMap(new TreeMap<>(conditions));
        resources = List.copyOf(resources);
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        skipped = List.copyOf(skipped);
        assumptions = List.copyOf(assumptions);
    }

    /** A template of resources alone. */
    public static Template of(String description, List<Resource> resources) {
        return new Template(description, Fields.EMPTY, Map.of(), Fields.EMPTY, Map.of(), resources, Map.of(),
                List.of(), List.of());
    }

    public Template withResources(List<Resource> changed) {
        return new Template(description, metadata, parameters, mappings, conditions, changed, outputs, skipped,
                assumptions);
    }

    public Template withSkipped(List<Skipped> changed) {
        return new Template(description, metadata, parameters, mappings, conditions, resources, outputs, changed,
                assumptions);
    }

    public Optional<Resource> resource(String logicalId) {
        return resources.stream().filter(resource -> resource.logicalId().equals(logicalId)).findFirst();
    }
}
