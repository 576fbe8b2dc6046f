package io.architrave.cloudformation.check;

import io.architrave.cloudformation.schema.ResourceSchema;
import io.architrave.cloudformation.schema.ResourceSchemas;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a template declares, by name: whatever a reference in it can mean. */
final class Names {

    static final Set<String> PSEUDO = Set.of("AWS::AccountId", "AWS::NotificationARNs", "AWS::NoValue",
            "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix");

    private final Template template;
    private final ResourceSchemas schemas;
    private final Map<String, Resource> resources = new HashMap<>();

    Names(Template template, ResourceSchemas schemas) {
        this.template = template;
        this.schemas = schemas;
        template.resources().forEach(resource -> resources.put(resource.logicalId(), resource));
    }

    Optional<Resource> resource(String name) {
        return Optional.ofNullable(resources.get(name));
    }

    Optional<Parameter> parameter(String name) {
        return Optional.ofNullable(template.parameters().get(name));
    }

    Optional<ResourceSchema> schema(Resource resource) {
        return schemas.find(resource.type());
    }

    boolean hasCondition(String name) {
        return template.conditions().containsKey(name);
    }

    Optional<Value> mapping(String name) {
        return template.mappings().get(name);
    }

    Collection<String> resourceNames() {
        return resources.keySet();
    }

    /** All that {@code Ref} can name. */
    Collection<String> refTargets() {
        Set<String> targets = new TreeSet<>(resources.keySet());
        targets.addAll(template.parameters().keySet());
        targets.addAll(PSEUDO);
        return targets;
    }

    boolean isRefTarget(String name) {
        return resources.containsKey(name) || template.parameters().containsKey(name) || PSEUDO.contains(name);
    }
}
