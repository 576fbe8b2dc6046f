package io.architrave.cloudformation.wiring;

import io.architrave.catalog.Role;
import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A third party that receives events becomes an API destination. Its address and the secret that holds its key are
 * parameters: neither belongs into a drawing. After
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-api-destinations.html (2026-11-24).
 */
final class ApiDestinations {

    private ApiDestinations() {}

    /** The connections of an element that lead out to a third party. */
    static Stream<Edge> of(Stack stack, ElementId from) {
        return stack.drawing().index().outgoing(from, Relation.EVENT).filter(edge -> leadsToOne(stack, edge));
    }

    static boolean leadsToOne(Stack stack, Edge edge) {
        return !stack.isMapped(edge.to()) && stack.drawing().type(edge.to())
                .filter(type -> type.hasRole(Role.CLIENT) && type.hasRole(Role.BOUNDED)).isPresent();
    }

    static String base(Stack stack, Edge edge) {
        String name = PlainText.pascal(stack.drawing().name(edge.to()));
        return name.isEmpty() ? PlainText.pascal(edge.to().value()) : name;
    }

    static Optional<Fields> target(Stack stack, Edge edge) {
        if (!leadsToOne(stack, edge)) {
            return Optional.empty();
        }
        String as = "To" + base(stack, edge) + ParallelEdges.suffix(stack, edge);
        String name = PlainText.description(stack.drawing().name(edge.to()));
        String connection = stack.add(edge.from(), as + "Connection", "AWS::Events::Connection", Fields.EMPTY
                .with("AuthorizationType", "API_KEY")
                .with("AuthParameters", Fields.of("ApiKeyAuthParameters", Fields.EMPTY
                        .with("ApiKeyName", "x-api-key").with("ApiKeyValue", key(stack, edge, as, name)))));
        String endpoint = stack.base(edge.from()) + as + "Endpoint";
        stack.declare(endpoint, Parameter.required("Address that takes the events (" + name + ")", "https://.+",
                "Give an address that begins with https://."));
        GetAtt destination = new GetAtt(stack.add(edge.from(), as, "AWS::Events::ApiDestination", Fields.EMPTY
                .with("ConnectionArn", new GetAtt(connection, "Arn")).with("HttpMethod", "POST")
                .with("InvocationEndpoint", new Ref(endpoint))), "Arn");
        return Optional.of(Fields.EMPTY.with("Arn", destination).with("Statements", new Items(List.of(
                RolePolicies.allow(Optional.of(Items.texts("events:InvokeApiDestination")),
                        Optional.of(destination))))));
    }

    private static Sub key(Stack stack, Edge edge, String as, String name) {
        String secret = stack.base(edge.from()) + as + "SecretArn";
        stack.declare(secret, Parameter.required("Secret of Secrets Manager whose member apiKey is sent as x-api-key ("
                + name + ")", "arn:aws[a-z-]*:secretsmanager:.+", "Give the ARN of a secret."));
        return Sub.of(new Literal("{{resolve:secretsmanager:"), new Ref(secret),
                new Literal(":SecretString:apiKey}}"));
    }
}
