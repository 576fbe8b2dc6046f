package io.architrave.cloudformation.check;

import io.architrave.cloudformation.check.Problem.Kind;
import io.architrave.cloudformation.schema.ResourceSchema;
import io.architrave.cloudformation.schema.ResourceSchemas;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Resource.DeletionPolicy;
import io.architrave.cloudformation.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a template offline: resource types, property names, required properties, value types and enumerations against
 * the bundled schemas; ranges, forms and properties that only go together against a list of our own, since the schemas do
 * not have them; every reference and attribute; cycles; names and quotas.
 */
public final class TemplateCheck {

    /**
     * Types whose data CloudFormation can snapshot; after the user guide's "DeletionPolicy attribute"
     * (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html). Held against
     * stored copies of pages on 2026-11-21 for all but AWS::DocDB::DBCluster, which is unconfirmed.
     */
    private static final Set<String> SNAPSHOT_TYPES = Set.of("AWS::DocDB::DBCluster", "AWS::EC2::Volume",
            "AWS::ElastiCache::CacheCluster", "AWS::ElastiCache::ReplicationGroup", "AWS::Neptune::DBCluster",
            "AWS::RDS::DBCluster", "AWS::RDS::DBInstance", "AWS::Redshift::Cluster");

    private final Template template;
    private final ResourceSchemas schemas;
    private final Names names;
    private final List<Problem> problems = new ArrayList<>();

    private TemplateCheck(Template template, ResourceSchemas schemas) {
        this.template = template;
        this.schemas = schemas;
        this.names = new Names(template, schemas);
    }

    /** All problems, in the order of the template; empty when there is nothing to say. */
    public static List<Problem> check(Template template, ResourceSchemas schemas) {
        return new TemplateCheck(template, schemas).run();
    }

    private List<Problem> run() {
        problems.addAll(LimitCheck.check(template));
        template.parameters().forEach(this::parameter);
        Map<String, Set<String>> dependencies = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (Resource resource : template.resources()) {
            properties(resource);
            Set<String> references = references(resource);
            used.addAll(references);
            dependencies.computeIfAbsent(resource.logicalId(), id -> new HashSet<>()).addAll(references);
        }
        used.addAll(otherReferences());
        template.parameters().keySet().stream().filter(name -> !used.contains(name))
                .forEach(name -> problems.add(Problem.warning(Kind.UNUSED, "Parameters." + name,
                        "Nothing refers to this parameter.", "Remove it.")));
        problems.addAll(CycleCheck.check(dependencies));
        problems.addAll(PropertyValueCheck.check(template, problems));
        return List.copyOf(problems);
    }

    private void properties(Resource resource) {
        String path = "Resources." + resource.logicalId();
        Optional<ResourceSchema> schema = schemas.find(resource.type());
        if (schema.isEmpty()) {
            problems.add(Problem.error(Kind.UNKNOWN_TYPE, path + ".Type",
                    "CloudFormation has no type " + resource.type() + ".", Suggestion.remedy(resource.type(),
                            schemas.types(), "Use a type of the resource reference.")));
            return;
        }
        problems.addAll(new ValueCheck(schema.get(), names).structure(resource.properties(), schema.get().shape(),
                path + ".Properties"));
        if (resource.deletionPolicy().equals(Optional.of(DeletionPolicy.SNAPSHOT))
                && !SNAPSHOT_TYPES.contains(resource.type())) {
            problems.add(Problem.error(Kind.WRONG_POLICY, path + ".DeletionPolicy",
                    resource.type() + " cannot be kept as a snapshot.", "Use Retain."));
        }
    }

    private Set<String> references(Resource resource) {
        String path = "Resources." + resource.logicalId();
        ReferenceCheck check = new ReferenceCheck(names);
        check.walk(resource.properties(), path + ".Properties");
        check.walk(resource.attributes(), path);
        resource.condition().ifPresent(name -> check.condition(name, path + ".Condition"));
        problems.addAll(check.problems());
        Set<String> references = new HashSet<>(check.used());
        for (String target : resource.dependsOn()) {
            references.add(target);
            if (names.resource(target).isEmpty()) {
                problems.add(Problem.error(Kind.UNKNOWN_REFERENCE, path + ".DependsOn",
                        "No resource is called " + target + ".",
                        Suggestion.remedy(target, names.resourceNames(), "Remove it.")));
            }
        }
        return references;
    }

    private Set<String> otherReferences() {
        ReferenceCheck check = new ReferenceCheck(names);
        template.conditions().forEach((name, condition) -> check.walk(condition, "Conditions." + name));
        template.outputs().forEach((name, output) -> {
            check.walk(output.value(), "Outputs." + name + ".Value");
            output.export().ifPresent(export -> check.walk(export, "Outputs." + name + ".Export"));
            output.condition().ifPresent(condition -> check.condition(condition, "Outputs." + name + ".Condition"));
        });
        problems.addAll(check.problems());
        return check.used();
    }

    private void parameter(String name, Parameter parameter) {
        parameter.defaultValue().ifPresent(value -> {
            boolean listed = parameter.allowedValues().isEmpty() || parameter.allowedValues().contains(value);
            boolean matches = parameter.allowedPattern().map(value::matches).orElse(true);
            if (!listed || !matches) {
                problems.add(Problem.error(Kind.NOT_ALLOWED, "Parameters." + name + ".Default",
                        "The default \"" + value + "\" is not a value that the parameter allows.",
                        "Choose an allowed default."));
            }
        });
    }
}
