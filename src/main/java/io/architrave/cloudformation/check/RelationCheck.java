package io.architrave.cloudformation.check;

import io.architrave.cloudformation.check.Problem.Kind;
import io.architrave.cloudformation.schema.ResourceSchema;
import io.architrave.cloudformation.schema.Shape.Relation;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks that a reference gives what the property takes: a subnet where a subnet is due, an ARN where an ARN is due.
 * The specification's relations are not complete; where a property takes values of many types, it is left alone.
 */
final class RelationCheck {

    private static final int OPEN_ENDED = 4;

    /**
     * What is as good as the only type that the specification names: the root of an API as a parent of paths, VPC
     * links of the second kind for REST APIs
     * (https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html, 2026-11-24), and
     * the security group that EKS makes for a cluster.
     */
    private static final Map<String, String> AS_GOOD_AS = Map.of("AWS::ApiGateway::RestApi.RootResourceId",
            "AWS::ApiGateway::Resource", "AWS::ApiGatewayV2::VpcLink.VpcLinkId", "AWS::ApiGateway::VpcLink",
            "AWS::EKS::Cluster.ClusterSecurityGroupId", "AWS::EC2::SecurityGroup");

    private final Names names;

    RelationCheck(Names names) {
        this.names = names;
    }

    List<Problem> check(Value value, List<Relation> relations, String path) {
        Set<String> types = relations.stream().map(Relation::type).collect(Collectors.toSet());
        if (types.isEmpty() || types.size() > OPEN_ENDED) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        switch (value) {
            case Items items -> {
                for (int i = 0; i < items.items().size(); i++) {
                    problems.addAll(check(items.items().get(i), relations, path + "[" + i + "]"));
                }
            }
            case Ref ref -> names.resource(ref.target())
                    .filter(target -> !isAsGood(target, names.schema(target).stream()
                            .flatMap(schema -> schema.ref().stream()).findFirst().orElse(""), types))
                    .ifPresent(target -> wrongType(target, types, path).or(() -> wrongIdentifier(target, relations,
                            path)).ifPresent(problems::add));
            case GetAtt att when !att.attribute().endsWith("Arn") -> names.resource(att.resource())
                    .filter(target -> !isAsGood(target, att.attribute(), types))
                    .ifPresent(target -> wrongType(target, types, path).ifPresent(problems::add));
            default -> {
            }
        }
        return problems;
    }

    private static boolean isAsGood(Resource target, String attribute, Set<String> types) {
        return types.contains(AS_GOOD_AS.getOrDefault(target.type() + "." + attribute, ""));
    }

    /** ARNs are taken of many more types than the specification lists, ids of those alone. */
    private Optional<Problem> wrongType(Resource target, Set<String> types, String path) {
        boolean givesArn = names.schema(target).map(ResourceSchema::ref).orElse(List.of()).stream()
                .anyMatch(name -> name.endsWith("Arn"));
        return givesArn || types.contains(target.type()) ? Optional.empty()
                : Optional.of(Problem.error(Kind.WRONG_REFERENCE, path, target.logicalId() + " is an " + target.type()
                        + ".", "Refer to an " + String.join(" or ", types.stream().sorted().toList()) + "."));
    }

    /** A {@code Ref} that gives a name where only an ARN is taken. */
    private Optional<Problem> wrongIdentifier(Resource target, List<Relation> relations, String path) {
        List<String> taken = relations.stream().filter(relation -> relation.type().equals(target.type()))
                .map(Relation::attribute).toList();
        List<String> given = names.schema(target).map(ResourceSchema::ref).orElse(List.of());
        boolean wantsArn = taken.stream().allMatch(attribute -> attribute.endsWith("Arn"));
        boolean givesArn = given.isEmpty() || given.stream().anyMatch(name -> name.endsWith("Arn"));
        return wantsArn && !givesArn ? Optional.of(Problem.error(Kind.WRONG_REFERENCE, path,
                "Ref of " + target.logicalId() + " gives its " + given.getFirst() + ", and the property takes an ARN.",
                "Use GetAtt " + target.logicalId() + "." + taken.getFirst() + ".")) : Optional.empty();
    }
}
