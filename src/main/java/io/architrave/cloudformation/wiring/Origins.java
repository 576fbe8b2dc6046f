package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Suppression;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a distribution calls becomes an origin: the first is the default, each further one takes the path of its
 * connection. A bucket is reached by origin access control, which its policy lets in.
 */
final class Origins implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.everyEdge()) {
            boolean calls = edge.relation() == Relation.CALL || edge.relation() == Relation.DATA;
            if (calls && stack.offer(edge.from(), "cdn").isPresent()) {
                stack.offer(edge.to(), "origin").ifPresent(origin -> origin(stack, edge, origin));
            }
        }
    }

    @Override
    public Set<String> reads(Stack stack, Edge edge) {
        return stack.offer(edge.from(), "cdn").isPresent() && stack.offer(edge.to(), "origin").isPresent()
                ? Set.of("path") : Set.of();
    }

    @Override
    public boolean tells(Stack stack, Edge edge) {
        boolean calls = edge.relation() == Relation.CALL || edge.relation() == Relation.DATA;
        return calls && stack.offer(edge.from(), "cdn").isPresent() && stack.offer(edge.to(), "origin").isPresent();
    }

    private static void origin(Stack stack, Edge edge, Fields offered) {
        boolean bucket = offered.get("Kind").equals(Optional.of(Value.text("bucket")));
        String id = stack.base(edge.to());
        Fields origin = Fields.EMPTY.with("Id", id).with("DomainName", offered.get("DomainName"));
        origin = bucket ? throughAccessControl(stack, edge, origin)
                : origin.with("OriginPath", offered.get("OriginPath"))
                        .with("CustomOriginConfig", offered.get("CustomOriginConfig"));
        acceptPlainText(stack, edge, offered);
        Fields behaviour = behaviour(id, offered)
                .with("FunctionAssociations", functions(stack, edge.from(), "viewerFunction", "FunctionARN"))
                .with("LambdaFunctionAssociations",
                        functions(stack, edge.from(), "edgeFunction", "LambdaFunctionARN"));
        boolean first = stack.slots().values(edge.from(), "origins").isEmpty();
        stack.slots().add(edge.from(), "origins", origin);
        if (first) {
            stack.slots().add(edge.from(), "defaultBehaviour", behaviour);
        } else {
            String path = edge.properties().text("path").orElse("/" + edge.to().value() + "/*");
            stack.slots().add(edge.from(), "behaviours", behaviour.with("PathPattern", path));
        }
    }

    private static void acceptPlainText(Stack stack, Edge edge, Fields offered) {
        boolean plain = offered.get("CustomOriginConfig").filter(config -> config instanceof Fields fields
                && fields.get("OriginProtocolPolicy").equals(Optional.of(Value.text("http-only")))).isPresent();
        if (plain) {
            stack.accept(edge.from(), new Suppression("AwsSolutions-CFR5", "The drawing leaves TLS off at an origin."));
        }
    }

    private static Fields behaviour(String origin, Fields offered) {
        return Fields.EMPTY.with("TargetOriginId", origin).with("ViewerProtocolPolicy", "redirect-to-https")
                .with("Compress", true).with("AllowedMethods", offered.get("AllowedMethods"))
                .with("CachePolicyId", offered.get("CachePolicyId"))
                .with("OriginRequestPolicyId", offered.get("OriginRequestPolicyId"))
                .with("ResponseHeadersPolicyId", offered.get("ResponseHeadersPolicyId"));
    }

    /** The functions of a kind that are drawn at the distribution see what goes through each of its behaviours. */
    private static Optional<Items> functions(Stack stack, ElementId cdn, String facet, String member) {
        List<Value> associations = stack.edgesTo(cdn, Relation.ASSOCIATION)
                .flatMap(edge -> stack.offer(edge.from(), facet).stream())
                .<Value>map(function -> Fields.EMPTY.with("EventType", function.get("EventType"))
                        .with(member, function.get("Arn")))
                .toList();
        return associations.isEmpty() ? Optional.empty() : Optional.of(new Items(associations));
    }

    private static Fields throughAccessControl(Stack stack, Edge edge, Fields origin) {
        String control = accessControl(stack, edge.from());
        Sub distribution = Sub.of(new Literal("arn:"), Ref.PARTITION, new Literal(":cloudfront::"), Ref.ACCOUNT,
                new Literal(":distribution/"), stack.ref(edge.from()));
        stack.slots().add(edge.to(), "policyStatements", Fields.EMPTY.with("Effect", "Allow")
                .with("Principal", Fields.of("Service", Value.text("cloudfront.amazonaws.com")))
                .with("Action", "s3:GetObject")
                .with("Resource", Sub.of(stack.attribute(edge.to(), "Arn"), new Literal("/*")))
                .with("Condition", Fields.of("StringEquals", Fields.of("AWS:SourceArn", distribution))));
        return origin.with("OriginAccessControlId", new GetAtt(control, "Id"))
                .with("S3OriginConfig", Fields.of("OriginAccessIdentity", Value.text("")));
    }

    private static String accessControl(Stack stack, ElementId cdn) {
        String as = "OriginAccess";
        if (stack.has(cdn, as)) {
            return stack.id(cdn, as);
        }
        return stack.add(cdn, as, "AWS::CloudFront::OriginAccessControl", Fields.of("OriginAccessControlConfig",
                Fields.EMPTY.with("Name", Sub.of(Ref.STACK, new Literal("-" + cdn.value())))
                        .with("OriginAccessControlOriginType", "s3").with("SigningBehavior", "always")
                        .with("SigningProtocol", "sigv4")));
    }
}
