package io.architrave.cloudformation.template;

import io.architrave.cloudformation.template.Value.Fields;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A resource of a template.
 *
 * @param logicalId its name within the template: letters and digits
 * @param section the heading it stands under in the written template; resources of a section stand together
 * @param element the id of the diagram's element that it comes from; empty for what the whole stack shares
 * @param dependsOn logical ids that no reference implies
 * @param attributes {@code CreationPolicy}, {@code UpdatePolicy}, {@code Metadata} by name
 */
public record Resource(String logicalId, String type, String section, Optional<String> element, Fields properties,
        List<String> dependsOn, Optional<String> condition, Optional<DeletionPolicy> deletionPolicy,
        Fields attributes) {

    /** What becomes of the physical resource when it leaves the template or is replaced. */
    public enum DeletionPolicy {
        DELETE("Delete"), RETAIN("Retain"), RETAIN_EXCEPT_ON_CREATE("RetainExceptOnCreate"), SNAPSHOT("Snapshot");

        private final String text;

        DeletionPolicy(String text) {
            this.text = text;
        }

        /** As CloudFormation spells it. */
        public String text() {
            return text;
        }
    }

    public Resource {
        dependsOn = List.copyOf(dependsOn);
    }

    /** A resource with properties alone. */
    public Resource(String logicalId, String type, String section, Optional<String> element, Fields properties) {
        this(logicalId, type, section, element, properties, List.of(), Optional.empty(), Optional.empty(),
                Fields.EMPTY);
    }

    public Resource under(String heading) {
        return new Resource(logicalId, type, heading, element, properties, dependsOn, condition, deletionPolicy,
                attributes);
    }

    public Resource withProperties(Fields changed) {
        return new Resource(logicalId, type, section, element, changed, dependsOn, condition, deletionPolicy,
                attributes);
    }

    /** With each reference in its properties and attributes replaced. */
    public Resource mapped(UnaryOperator<Intrinsic.Part> change) {
        return new Resource(logicalId, type, section, element, References.fields(properties, change), dependsOn,
                condition, deletionPolicy, References.fields(attributes, change));
    }

    public Resource onlyIf(String name) {
        return new Resource(logicalId, type, section, element, properties, dependsOn, Optional.of(name),
                deletionPolicy, attributes);
    }

    public Resource dependingOn(List<String> logicalIds) {
        return new Resource(logicalId, type, section, element, properties, logicalIds, condition, deletionPolicy,
                attributes);
    }

    public Resource keptBy(DeletionPolicy policy) {
        return new Resource(logicalId, type, section, element, properties, dependsOn, condition, Optional.of(policy),
                attributes);
    }

    /** The resource with rules of cdk-nag that it breaks on purpose; none leaves it as it is. */
    public Resource accepting(List<Suppression> rules) {
        return rules.isEmpty() ? this : withAttribute("Metadata", Suppression.metadata(this, rules));
    }

    /** The ids of the rules that it breaks on purpose. */
    public List<String> accepted() {
        return Suppression.rules(this);
    }

    public Resource withAttribute(String name, Value value) {
        return new Resource(logicalId, type, section, element, properties, dependsOn, condition, deletionPolicy,
                attributes.with(name, value));
    }
}
