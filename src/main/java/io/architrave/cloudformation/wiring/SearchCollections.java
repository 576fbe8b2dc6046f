package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Part;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may use the data of a serverless collection: beside what IAM allows, a policy of the collection has to name the
 * roles. All callers stand in one policy.
 */
final class SearchCollections implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (ElementId element : stack.elements()) {
            stack.offer(element, "searchCollection").ifPresent(collection -> {
                List<String> roles = stack.edgesTo(element, Relation.CALL).map(Edge::from).distinct()
                        .flatMap(caller -> stack.mapping(caller).flatMap(mapping -> mapping.role()).stream()
                                .map(role -> stack.id(caller, role)))
                        .toList();
                if (!roles.isEmpty() && collection.get("Name").orElse(null) instanceof Sub(var name)) {
                    List<Part> policyName = new ArrayList<>(name);
                    policyName.add(new Literal("-data"));
                    stack.add(element, "DataAccess", "AWS::OpenSearchServerless::AccessPolicy", Fields.EMPTY
                            .with("Type", "data")
                            .with("Name", new Sub(policyName))
                            .with("Policy", policy(name, roles)));
                }
            });
        }
    }

    private static Sub policy(List<Part> name, List<String> roles) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Literal("[{\"Rules\":[{\"ResourceType\":\"index\",\"Resource\":[\"index/"));
        parts.addAll(name);
        parts.add(new Literal("/*\"],\"Permission\":[\"aoss:*\"]}],\"Principal\":["));
        for (int i = 0; i < roles.size(); i++) {
            parts.add(new Literal(i == 0 ? "\"" : ",\""));
            parts.add(new GetAtt(roles.get(i), "Arn"));
            parts.add(new Literal("\""));
        }
        parts.add(new Literal("]}]"));
        return new Sub(parts);
    }
}
